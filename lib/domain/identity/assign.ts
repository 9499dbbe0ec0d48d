/** A pairing that may be made, with what it is worth (more than 0). */
export interface Pairing<L, R> {
  left: L;
  right: R;
  weight: number;
}

/**
 * The set of pairings, each side used once at most, whose weights sum highest (Hungarian method,
 * cubic in the larger side: some hundred rows take milliseconds). Pairings worth 0 or less are never made.
 * They come in the order in which their left sides were given.
 */
export function bestAssignment<L, R, P extends Pairing<L, R>>(pairings: readonly P[]): P[] {
  const worthwhile = pairings.filter(({ weight }) => weight > 0);
  const lefts = [...new Set(worthwhile.map(({ left }) => left))];
  const rights = [...new Set(worthwhile.map(({ right }) => right))];
  const size = Math.max(lefts.length, rights.length);
  const byCell = new Map<number, P>();
  for (const pairing of worthwhile) {
    const cell = lefts.indexOf(pairing.left) * size + rights.indexOf(pairing.right);
    const known = byCell.get(cell);
    if (!known || known.weight < pairing.weight) byCell.set(cell, pairing);
  }
  const cost = (row: number, column: number) => -(byCell.get(row * size + column)?.weight ?? 0);
  const rowOfColumn = minimumCost(size, cost);
  const chosen = rowOfColumn.flatMap((row, column) => byCell.get(row * size + column) ?? []);
  return chosen.sort((a, b) => lefts.indexOf(a.left) - lefts.indexOf(b.left));
}

/** For each column, the row assigned to it at minimum total cost (shortest augmenting paths). */
function minimumCost(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const previous = new Int32Array(size + 1);
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = at(rowOf, column);
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= size; candidate += 1) {
        if (visited[candidate]) continue;
        const reduced =
          cost(current - 1, candidate - 1) -
          at(rowPotential, current) -
          at(columnPotential, candidate);
        if (reduced < at(slack, candidate)) {
          slack[candidate] = reduced;
          previous[candidate] = column;
        }
        if (at(slack, candidate) < delta) {
          delta = at(slack, candidate);
          next = candidate;
        }
      }
      for (let seen = 0; seen <= size; seen += 1) {
        if (visited[seen]) {
          rowPotential[at(rowOf, seen)] = at(rowPotential, at(rowOf, seen)) + delta;
          columnPotential[seen] = at(columnPotential, seen) - delta;
        } else {
          slack[seen] = at(slack, seen) - delta;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = at(rowOf, at(previous, column));
      column = at(previous, column);
    }
  }
  return Array.from(rowOf.slice(1), (row) => row - 1);
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}
