/** For each item of `a`, the index of the item of `b` it is paired with, or null. */
export type Pairing = readonly (number | null)[];

/**
 * The pairing of two sequences, in order, whose scores add up to the most; a pair that scores nothing is
 * none. What both begin and end with alike is paired first: texts being edited differ in few places.
 */
export function align<T>(
  a: readonly T[],
  b: readonly T[],
  same: (left: T, right: T) => boolean,
  score: (left: T, right: T) => number,
): Pairing {
  let head = 0;
  while (head < a.length && head < b.length && isSame(a, b, head, head, same)) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    isSame(a, b, a.length - 1 - tail, b.length - 1 - tail, same)
  ) {
    tail += 1;
  }
  const middle = best(a.slice(head, a.length - tail), b.slice(head, b.length - tail), score);
  return a.map((_, index) => {
    if (index < head) return index;
    if (index >= a.length - tail) return index + b.length - a.length;
    const paired = middle[index - head];
    return paired === null || paired === undefined ? null : paired + head;
  });
}

function isSame<T>(
  a: readonly T[],
  b: readonly T[],
  at: number,
  bt: number,
  same: (left: T, right: T) => boolean,
): boolean {
  const [left, right] = [a[at], b[bt]];
  return left !== undefined && right !== undefined && same(left, right);
}

function best<T>(
  a: readonly T[],
  b: readonly T[],
  score: (left: T, right: T) => number,
): (number | null)[] {
  const width = b.length + 1;
  const totals = new Float64Array((a.length + 1) * width);
  const scores = new Float64Array(a.length * b.length);
  const total = (i: number, j: number) => totals[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const own = score(a[i] as T, b[j] as T);
      scores[i * b.length + j] = own;
      const paired = own > 0 ? own + total(i + 1, j + 1) : 0;
      totals[i * width + j] = Math.max(paired, total(i + 1, j), total(i, j + 1));
    }
  }
  const pairs: (number | null)[] = [];
  let [i, j] = [0, 0];
  while (i < a.length) {
    const own = j < b.length ? (scores[i * b.length + j] ?? 0) : 0;
    if (own > 0 && total(i, j) === own + total(i + 1, j + 1)) {
      pairs.push(j);
      [i, j] = [i + 1, j + 1];
    } else if (total(i, j) === total(i + 1, j)) {
      pairs.push(null);
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}
