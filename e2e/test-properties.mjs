// `npm run test:properties -- [--runs 20000] [--seconds 900] [path…]`: each random property many times
// once, which the usual run of the tests does not have the time for. A property that takes longer than
// `--seconds` stops there, without failing, and is named with the number of times it ran.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '900' },
    workers: { type: 'string', default: '2' },
  },
});

const files = globSync('{app,components,db,lib}/**/*.test.{ts,tsx}')
  .filter((file) => positionals.length === 0 || positionals.some((asked) => file.startsWith(asked)))
  .filter((file) => readFileSync(file, 'utf8').includes('fc.assert('))
  .sort();
if (files.length === 0) {
  console.log('No random property there.');
  process.exit(1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'panorama-properties-'));
const report = path.join(folder, 'runs.ndjson');
const { status } = spawnSync('vitest', ['run', '--maxWorkers', values.workers, ...files], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PROPERTY_RUNS: values.runs,
    PROPERTY_SECONDS: values.seconds,
    PROPERTY_REPORT: report,
  },
});
const properties = existsSync(report)
  ? readFileSync(report, 'utf8').trim().split('\n').map(JSON.parse)
  : [];
rmSync(folder, { recursive: true, force: true });

const short = properties.filter(({ runs }) => runs < Number(values.runs));
console.log(
  `\n${properties.length} properties in ${files.length} files; ` +
    `${properties.length - short.length} ran ${values.runs} times`,
);
for (const { file, test, runs } of short) {
  console.log(`  ${runs} times: ${path.relative('.', file)} › ${test}`);
}
process.exitCode = status ?? 1;
