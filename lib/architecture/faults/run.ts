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
import { drawn, isProduct, randomFrom, testsOf } from './choose';
import { changedLines, type Fault, faultsOf, withFault } from './place';

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '150' },
    /** Of those drawn, the first to run and the last: to go on, or to share the work. */
    from: { type: 'string', default: '1' },
    to: { type: 'string' },
    /** Only the tests beside the file and those of `lib` and `components`. */
    pure: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '300' },
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

/** True when all the tests pass. One that takes too long does not: the fault made it endless. */
function pass(copy: string, tests: readonly string[]): Promise<boolean> {
  const args = ['run', '--bail', '1', '--no-isolate', '--maxWorkers', '1', '--reporter', 'dot'];
  return new Promise((resolve) => {
    const child = spawn('node_modules/.bin/vitest', [...args, ...tests], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(
      () => child.pid && process.kill(-child.pid, 'SIGKILL'),
      Number(values.seconds) * 1000,
    );
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** Which group of tests noticed the fault, or null. */
async function noticedBy(copy: string, tree: SourceTree, file: string): Promise<string | null> {
  const groups = testsOf(tree, file);
  for (const tests of values.pure ? groups.filter((group) => !isSlow(group)) : groups) {
    if (!(await pass(copy, tests))) return tests[0] ?? '';
  }
  return null;
}

function isSlow([first = '']: readonly string[]): boolean {
  return !/^(lib|components)\//.test(first);
}

const tree = readSourceTree(ROOT, ['app', 'components', 'db', 'lib']);
const possible = allFaults(tree);
const chosen = drawn(possible, Number(values.count), randomFrom(Number(values.seed)));
const [from, to] = [Number(values.from), Number(values.to ?? chosen.length)];
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

let [caught, equivalent, survived] = [0, 0, 0];
for (const [index, { file, fault }] of chosen.entries()) {
  if (index + 1 < from || index + 1 > to) continue;
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
  const noticed = await noticedBy(copy, tree, file);
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
