import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from './arguments';

/** How Chromium and its kin are called, the lightest first. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
] as const;

const PRINT_TIMEOUT_MS = 60_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The Chromium that prints: the one that `CHROMIUM` names, or else the first on the path.
 * @throws CommandError when there is none, or none where it is said to be.
 */
export function findBrowser(env: Environment = process.env): string {
  const named = env.CHROMIUM;
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new CommandError(`CHROMIUM désigne un fichier absent : ${named}.`);
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const name of NAMES) {
    const found = folders.map((folder) => path.join(folder, name)).find(isProgram);
    if (found !== undefined) return found;
  }
  throw new CommandError(
    'Aucun navigateur Chromium n’a été trouvé : installez le paquet « chromium », ou donnez le chemin ' +
      'd’un Chromium, d’un Chrome ou d’un Edge dans la variable CHROMIUM.',
  );
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Prints a document that loads nothing, and gives the bytes of its PDF. What it is made of stays in a
 * folder that only its owner reads, removed whatever happens.
 * @throws CommandError when the browser prints nothing.
 */
export function printToPdf(document: string, browser: string): Buffer {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'panorama-pdf-'));
  const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
  try {
    fs.writeFileSync(page, document, { mode: 0o600 });
    const { error } = spawnSync(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--no-pdf-header-footer',
        `--user-data-dir=${path.join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        // Chromium runs its sandbox for no superuser; the page is ours, and runs no script.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: PRINT_TIMEOUT_MS },
    );
    if (error || !fs.existsSync(pdf)) {
      throw new CommandError(
        `Le navigateur ${browser} n’a pas pu écrire le PDF : vérifiez qu’il se lance, ou nommez-en un autre dans la variable CHROMIUM.`,
      );
    }
    return fs.readFileSync(pdf);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
