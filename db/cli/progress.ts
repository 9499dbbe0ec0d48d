const WIDTH = 30;

/**
 * A progress bar on stderr, on a terminal only: redirected output stays clean.
 * Returns what to call with the number of units done so far, and once more to erase the bar.
 */
export function progressBar(
  label: string,
  total: number,
): { step: (done: number) => void; end: () => void } {
  const stream = process.stderr;
  if (!stream.isTTY || total === 0) return { step: () => {}, end: () => {} };
  let drawn = -1;
  return {
    step(done) {
      const filled = Math.min(WIDTH, Math.floor((done / total) * WIDTH));
      if (filled === drawn) return;
      drawn = filled;
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      stream.write(`\r${label} ${bar} ${done}/${total}`);
    },
    end() {
      stream.write('\r\u001b[2K');
    },
  };
}
