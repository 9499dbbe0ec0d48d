/**
 * Files are read one at a time, whoever sends them, so that what reading one may cost in memory is
 * what reading any number costs; and a person has one request under way at most, so that
 * nobody fills the queue. Kept across hot reloads of the development server.
 */
const held = globalThis as typeof globalThis & {
  panoramaSheetTurns?: { busy: Set<string>; last: Promise<unknown> };
};
const turns = held.panoramaSheetTurns ?? { busy: new Set<string>(), last: Promise.resolve() };
held.panoramaSheetTurns = turns;

/** Runs work for a person; null, without running it, while they have some under way already. */
export async function oneEach<T>(person: string, work: () => Promise<T>): Promise<T | null> {
  if (turns.busy.has(person)) return null;
  turns.busy.add(person);
  try {
    return await work();
  } finally {
    turns.busy.delete(person);
  }
}

/** Runs work once all that was asked before is over, whether it succeeded or not. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = turns.last.then(work);
  turns.last = mine.catch(() => undefined);
  return mine;
}
