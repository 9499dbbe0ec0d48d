// `npm test`: everything that must hold before a change is merged, each part once, its progress shown.
// The last line of standard output is always `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BUILD_FOLDER = '.next-test';
const reports = mkdtempSync(path.join(tmpdir(), 'panorama-tests-'));
const env = { ...process.env, NEXT_DIST_DIR: BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: '1', CI: '1' };
const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program; its output is shown as it comes, or kept for when it fails. */
function run(command, args, { show, extraEnv = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...env, ...extraEnv },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(kept).toString() }),
    );
  });
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** A stage worth one test: it passes or fails as a whole. */
async function check(label, command, args, options = {}) {
  const started = Date.now();
  print(`\n▸ ${label}`);
  const { ok, output } = await run(command, args, { show: false, ...options });
  if (!ok) print(output.trim());
  total[ok ? 'passed' : 'failed'] += 1;
  print(`  ${ok ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`);
  return ok;
}

/** A stage that counts its own tests, in a JSON report read by `count`. */
async function suite(label, command, args, report, count, extraEnv = {}) {
  print(`\n▸ ${label}`);
  const { ok } = await run(command, args, { show: true, extraEnv });
  let counted = { passed: 0, failed: 0, skipped: 0 };
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    print(`  no report: ${error.message}`);
  }
  // A file that does not load, or a worker that dies, fails without any test having failed.
  if (!ok && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
}

await check('lint', 'biome', ['check', '--error-on-warnings']);
const built = await check('production build', 'npm', ['run', '--silent', 'build']);
await check('types', 'tsc', ['--noEmit', '--incremental', 'false']);

const unitReport = path.join(reports, 'vitest.json');
await suite(
  'unit and integration tests',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);

const browserReport = path.join(reports, 'playwright.json');
if (built) {
  await suite(
    'browser tests',
    'playwright',
    ['test', '--reporter=list,json'],
    browserReport,
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
    { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  );
} else print('\n▸ browser tests: not run, there is no build to test');

rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed === 0 ? 0 : 1;
print(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
