// `npm run test:faults -- --seed 1 --count 150 lib/domain/figures lib/domain/history …`: puts small
// faults into a copy of the code, one at a time, and says which ones the tests notice. The tests beside
// the file run first, then the others that import it. What survives is printed; those known to change
// nothing that anybody can see are explained in `equivalent.json`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseAst } from 'vitest/node';
import { readSourceTree, type SourceTree } from '../source-tree';
import { drawn, importersOf, isProduct, randomFrom, testsOf } from './choose';
import { changedLines, type Fault, faultsOf, withFault } from './place';

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '150' },
    /** Of those drawn, the first to run and the last: to go on, or to share the work. */
    from: { type: 'string', default: '1' },
    to: { type: 'string' },
    /** Numbers of those to run, « 3,17,40 »: what survived, once its tests are written. */
    only: { type: 'string' },
    /** The tests that may be run; those with a database are slow. */
    tests: { type: 'string', multiple: true, default: ['lib', 'components'] },
    /** Seconds that the tests elsewhere than beside a file may take together. */
    budget: { type: 'string', default: '30' },
    /** Seconds after which a run is stopped: the fault made it endless. */
    patience: { type: 'string', default: '300' },
    /** A report of vitest in JSON, to know what the tests take without running them first. */
    report: { type: 'string' },
  },
});
const ROOT = process.cwd();
const COPIED = ['app', 'components', 'db', 'lib', 'e2e', 'docs', 'package.json', 'README.md'];
const SETTINGS = ['tsconfig.json', 'vitest.config.ts', 'next.config.js', 'proxy.ts'];

interface Placed {
  file: string;
  fault: Fault;
}

interface Explained {
  file: string;
  before: string;
  after: string;
  why: string;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function allFaults(tree: SourceTree): Placed[] {
  return [...tree.values()]
    .filter(({ path: file }) => isProduct(file) && folders.some((one) => file.startsWith(one)))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path: file, source }) =>
      faultsOf(source, parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file)).map(
        (fault) => ({ file, fault }),
      ),
    );
}

/** Runs vitest in the copy; resolves to true where all tests pass, false too where it takes too long. */
function vitest(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('node_modules/.bin/vitest', ['run', ...args], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(
      () => child.pid && process.kill(-child.pid, 'SIGKILL'),
      Number(values.patience) * 1000,
    );
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

const AT_ONCE = ['--bail', '1', '--no-isolate', '--maxWorkers', '1', '--reporter', 'dot'];

/** Which group of tests noticed the fault, named by its first file; null for none. */
async function noticedBy(file: string): Promise<string | null> {
  for (const tests of testsOf(tree, file, seconds, Number(values.budget))) {
    if (!(await vitest([...AT_ONCE, ...tests]))) return tests[0] ?? '';
  }
  return null;
}

interface Report {
  testResults: { name: string; status: string; startTime: number; endTime: number }[];
}

/** Seconds each test file takes, from a report; those that fail without any fault are left out. */
function secondsIn(file: string): Map<string, number> {
  const { testResults }: Report = JSON.parse(readFileSync(file, 'utf8'));
  const passed = testResults.filter(({ status }) => status === 'passed');
  return new Map(
    passed.map(({ name, startTime, endTime }) => [
      [...tree.keys()].find((known) => name.endsWith(`/${known}`)) ?? name,
      (endTime - startTime) / 1000,
    ]),
  );
}

async function measured(): Promise<Map<string, number>> {
  if (values.report) return secondsIn(values.report);
  const report = path.join(copy, 'report.json');
  const wanted = [...new Set(chosen.flatMap(({ file }) => [...importersOf(tree, file).keys()]))]
    .filter((test) => /\.test\.tsx?$/.test(test))
    .filter((test) => values.tests.some((folder) => test.startsWith(`${folder}/`)));
  await vitest(['--reporter', 'json', '--outputFile', report, ...wanted]);
  return secondsIn(report);
}

const tree = readSourceTree(ROOT, ['app', 'components', 'db', 'lib']);
const possible = allFaults(tree);
const chosen = drawn(possible, Number(values.count), randomFrom(Number(values.seed)));
const [from, to] = [Number(values.from), Number(values.to ?? chosen.length)];
const only = values.only ? new Set(values.only.split(',').map(Number)) : null;
const explained: Explained[] = JSON.parse(
  readFileSync(path.join(ROOT, 'lib/architecture/faults/equivalent.json'), 'utf8'),
);
print(`${chosen.length} faults of ${possible.length} possible, seed ${values.seed}`);

const copy = mkdtempSync(path.join(tmpdir(), 'panorama-faults-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of [...COPIED, ...SETTINGS]) {
  cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
}
symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));

const seconds = await measured();
let [caught, equivalent, survived] = [0, 0, 0];
for (const [index, { file, fault }] of chosen.entries()) {
  if (index + 1 < from || index + 1 > to || !(only?.has(index + 1) ?? true)) continue;
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const { line, before, after } = changedLines(source, fault);
  const known = explained.find(
    (one) => one.file === file && one.before === before && one.after === after,
  );
  const head = `${index + 1}/${chosen.length} ${file}:${line} ${fault.kind}`;
  if (known) {
    equivalent += 1;
    print(`${head}\n    changes nothing: ${known.why}`);
    continue;
  }
  writeFileSync(path.join(copy, file), withFault(source, fault));
  const noticed = await noticedBy(file);
  writeFileSync(path.join(copy, file), source);
  if (noticed === null) survived += 1;
  else caught += 1;
  print(
    noticed === null
      ? `${head} SURVIVED\n  - ${before}\n  + ${after}`
      : `${head} caught (${noticed})`,
  );
}
const tried = caught + survived + equivalent;
const rate = tried === 0 ? 0 : Math.round((caught / tried) * 1000) / 10;
print(
  `\n${tried} faults: ${caught} caught (${rate} %), ${equivalent} that change nothing, ${survived} survived`,
);
process.exitCode = survived === 0 ? 0 : 1;
