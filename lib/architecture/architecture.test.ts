import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf } from './imports';
import { chainTo, readSourceTree, type SourceFile, type Target } from './source-tree';

const ROOT = process.cwd();
const tree = readSourceTree(ROOT, ['app', 'components', 'db', 'lib', 'e2e']);
const files = [...tree.values()];
/** Tests, and what only tests import. */
const isTest = (file: SourceFile) => /\.(test|spec)\.tsx?$|\/fixtures\//.test(file.path);

const domain = files.filter((file) => file.path.startsWith('lib/domain/') && !isTest(file));

/** What each layer may import of the project itself, and the packages it must do without. */
const LAYERS: Readonly<
  Record<string, { folders: readonly string[]; refusedPackages: readonly RegExp[] }>
> = {
  lib: {
    folders: ['lib'],
    refusedPackages: [/^next(\/|$)/, /^next-auth/, /^better-sqlite3/, /^drizzle-orm/],
  },
  db: {
    folders: ['db', 'lib'],
    refusedPackages: [/^next(\/|$)/, /^next-auth/, /^react(-dom)?(\/|$)/, /^@tanstack\/react-/],
  },
  components: {
    folders: ['components', 'lib'],
    refusedPackages: [/^node:/, /^better-sqlite3/, /^drizzle-orm/, /^@node-rs/, /^pino/],
  },
  app: { folders: ['app', 'components', 'db', 'lib'], refusedPackages: [/^better-sqlite3/] },
};

function layerOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function describeTarget(target: Target): string {
  return 'file' in target ? target.file : target.package;
}

/** Every import that breaks `rule`, as « file → target ». */
function offences(
  among: readonly SourceFile[],
  refuses: (target: Target, from: SourceFile) => boolean,
): string[] {
  return among.flatMap((file) =>
    file.imports
      .filter(({ target }) => refuses(target, file))
      .map(({ target }) => `${file.path} → ${describeTarget(target)}`),
  );
}

describe('imports run one way', () => {
  it.each(Object.entries(LAYERS))('%s imports only what stands below it', (layer, rule) => {
    const own = files.filter((file) => layerOf(file.path) === layer);
    expect(
      offences(own, (target) =>
        'file' in target
          ? !rule.folders.includes(layerOf(target.file))
          : rule.refusedPackages.some((refused) => refused.test(target.package)),
      ),
    ).toEqual([]);
  });

  it('every import leads to a file that exists', () => {
    expect(
      offences(
        files,
        (target) =>
          'file' in target && /\.(ts|tsx|mts|mjs)$/.test(target.file) && !tree.has(target.file),
      ),
    ).toEqual([]);
  });

  it('the domain, and all it stands on, does no input or output', () => {
    const pure = /^zod(\/|$)/;
    const chains = domain
      .map((file) =>
        chainTo(
          tree,
          file.path,
          (target) =>
            'file' in target ? layerOf(target.file) !== 'lib' : !pure.test(target.package),
          () => false,
        ),
      )
      .filter((chain) => chain !== null)
      .map((chain) => chain.join(' → '));
    expect(chains).toEqual([]);
  });

  it('the domain reads no clock, no chance, no environment', () => {
    const impure =
      /Date\.now\(|Math\.random\(|new Date\(\)|process\.|crypto\.|fetch\(|setTimeout\(/;
    expect(domain.filter((file) => impure.test(codeOf(file.source))).map((f) => f.path)).toEqual(
      [],
    );
  });

  it('what runs in the browser never reaches the database or the system', () => {
    const chains = files
      .filter((file) => file.directive === 'client')
      .map((file) =>
        chainTo(
          tree,
          file.path,
          (target) =>
            'file' in target
              ? layerOf(target.file) === 'db'
              : /^(node:|better-sqlite3|drizzle-orm|@node-rs|pino)/.test(target.package),
          (reached) => reached.directive === 'server',
        ),
      )
      .filter((chain) => chain !== null)
      .map((chain) => chain.join(' → '));
    expect(chains).toEqual([]);
  });

  it('only commands hold the handle that writes', () => {
    const elsewhere = files.filter(
      (file) => !file.path.startsWith('db/commands/') && !isTest(file),
    );
    expect(
      offences(elsewhere, (target) => 'file' in target && target.file === 'db/commands/writer.ts'),
    ).toEqual([]);
    const openers = files
      .filter((file) => !isTest(file) && codeOf(file.source).includes('openForWriting('))
      .map((file) => file.path);
    expect(openers.toSorted()).toEqual(['db/client.ts', 'db/commands/writer.ts', 'db/migrate.ts']);
  });

  it('whether a planned end is past is asked of one function', () => {
    const compared = /\bplannedEndOn\s*[<>]|[<>]=?\s*(?:\w+\.)*plannedEndOn\b/;
    const elsewhere = files.filter(
      (file) => !isTest(file) && compared.test(codeOf(file.source).replaceAll('=>', '')),
    );
    expect(elsewhere.map(({ path: where }) => where)).toEqual(['lib/domain/history/horizon.ts']);
  });

  it('no two files import one another, directly or by a detour', () => {
    const cycles = files
      .map((file) =>
        chainTo(
          tree,
          file.path,
          (target) => 'file' in target && target.file === file.path,
          () => false,
        ),
      )
      .filter((chain) => chain !== null)
      .map((chain) => chain.join(' → '));
    expect(cycles).toEqual([]);
  });
});

describe('random properties', () => {
  it('run as many times as they are asked to: none keeps a number of runs to itself', () => {
    // A single run replays an example seen once, from its seed.
    const ownNumber = /numRuns: (?!1\b)\d/;
    const stubborn = files.filter(
      ({ source }) => source.includes('fc.assert(') && ownNumber.test(source),
    );
    expect(stubborn.map((file) => file.path)).toEqual([]);
  });
});

describe('files stay readable', () => {
  const LONGEST = 300;

  it(`none is longer than ${LONGEST} lines`, () => {
    const long = files
      .filter((file) => !file.path.startsWith('db/migrations/'))
      .filter((file) => file.source.split('\n').length - 1 > LONGEST)
      .map((file) => file.path);
    expect(long).toEqual([]);
  });

  it('none is named after nothing in particular, or after a twin', () => {
    const vague = /^(utils?|helpers?|common|misc|shared|stuff)$/i;
    const named = files.filter((file) =>
      file.path.split('/').some((part) => {
        const bare = part.replace(/\.(test|spec)?\.?(ts|tsx|mts|mjs)$/, '');
        return vague.test(bare) || /[a-z]New$|-new$|\.new$/.test(bare);
      }),
    );
    expect(named.map((file) => path.posix.normalize(file.path))).toEqual([]);
  });
});
