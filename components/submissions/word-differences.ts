/** A run of a text; `changed` where the other text does not have it. */
export interface Run {
  text: string;
  changed: boolean;
}

/** Above this many pairs of words, the texts are shown whole: comparing them would be felt. */
const MOST_PAIRS = 4_000_000;

/**
 * What two texts do not share, word by word (the longest common subsequence): the first one with what
 * was taken out, the second with what was put in.
 */
export function wordDifferences(before: string, after: string): { before: Run[]; after: Run[] } {
  const [a, b] = [words(before), words(after)];
  if (a.length * b.length > MOST_PAIRS) {
    return { before: [{ text: before, changed: false }], after: [{ text: after, changed: false }] };
  }
  const lengths = commonLengths(a, b);
  const [removed, added]: [Run[], Run[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      push(removed, left, false);
      push(added, left, false);
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      push(removed, left ?? '', true);
      i += 1;
    } else {
      push(added, right, true);
      j += 1;
    }
  }
  return { before: removed, after: added };

  function at(row: number, column: number): number {
    return lengths[row]?.[column] ?? 0;
  }
}

/** Words and signs, each with the space that follows it, so that a text is the join of its words. */
function words(text: string): string[] {
  return text.match(/(?:[\p{L}\p{N}’']+|[^\p{L}\p{N}\s])\s*|\s+/gu) ?? [];
}

/** For each pair of places, how many words the rests of both texts share, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function push(runs: Run[], text: string, changed: boolean): void {
  const last = runs.at(-1);
  if (last?.changed === changed) last.text += text;
  else runs.push({ text, changed });
}
