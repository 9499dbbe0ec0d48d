/**
 * Lets at most `most` pieces of work run at the same time; the others wait their turn, in the order
 * they came. A failure frees its place and is passed on to whoever asked.
 */
export function limitParallel(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    // A place freed while somebody waits is handed over, never up for grabs: `running` stays.
    if (running >= most) await new Promise<void>((proceed) => waiting.push(proceed));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
