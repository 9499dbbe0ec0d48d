import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallHistory } from '@/lib/domain/fixtures/histories';
import { runs } from '@/lib/domain/fixtures/runs';
import type { History } from '@/lib/domain/history/portfolio';
import type { Revision } from '@/lib/domain/history/revision';
import { EDITION_LIMITS } from '../tables/limits';
import { readZip } from '../tables/zip';
import { type BundleFile, textFile } from './bundle-file';
import { attack } from './fixtures/attack';
import { secretsOf, withheldHistoryArb } from './fixtures/secrets';
import { bundleOf, textOf } from './fixtures/sources';

/** The bundle of every edition, oldest first: what a patient reader has kept. */
function bundlesOf(history: History): Promise<BundleFile[][]> {
  return Promise.all(history.editions.map(({ number }) => bundleOf(history, number)));
}

/** Every number that stands in a file, whatever its unit; hashes are none. */
function numbersIn(file: BundleFile): Set<number> {
  const text = file.name.endsWith('.xlsx') ? sheetText(file.bytes) : decoded(file.bytes);
  const plain = text
    .replace(/\b[0-9a-f]{64}\b/g, '')
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, '');
  return new Set(
    [...plain.matchAll(/\d+(?:[.,]\d+)?/g)].map(([digits]) => Number(digits.replace(',', '.'))),
  );
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function sheetText(bytes: Uint8Array): string {
  const files = readZip(bytes, EDITION_LIMITS);
  if ('problem' in files) throw new Error(files.problem);
  return [...files.values()].map((content) => content.toString('utf8')).join('\n');
}

describe('what is withheld', () => {
  it('is in no file of the bundle: in euros, thousands, millions or billions', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(withheldHistoryArb, async (history) => {
        const secrets = secretsOf(history, { solvable: false });
        tried += secrets.length;
        for (const files of await bundlesOf(history)) {
          for (const file of files) {
            const numbers = numbersIn(file);
            for (const { euros } of secrets) {
              for (const unit of [1, 1e3, 1e6, 1e9]) {
                expect({
                  file: file.name,
                  holds: numbers.has(euros / unit) ? euros : null,
                }).toEqual({ file: file.name, holds: null });
              }
            }
          }
        }
      }),
      { numRuns: runs(20) },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it('is no solution of all the figures of all the bundles', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(withheldHistoryArb, async (history) => {
        const secrets = secretsOf(history, { solvable: true });
        tried += secrets.length;
        const found = attack(await bundlesOf(history));
        const betrayed = secrets.filter((secret) =>
          found.some(
            ({ project, euros }) =>
              project === secret.project && Math.abs(euros - secret.euros) < secret.euros * 1e-6,
          ),
        );
        expect(betrayed).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it('would be found, if a total or a rate counted it', async () => {
    const withheld = 30_800_000;
    const files = await bundleOf(withCostWithheld(withheld), 4);
    expect(attack([files])).not.toContainEqual({ project: 'alpha', euros: withheld });
    const total = raised(files, 'cout_total', withheld);
    expect(attack([total])).toContainEqual({ project: 'alpha', euros: withheld });
  });
});

/** ALPHA, whose cost was published until edition 3, withheld with another one in edition 4. */
function withCostWithheld(costEuros: number): History {
  const [first] = smallHistory.revisions;
  if (first === undefined) throw new Error('the fixture is empty');
  const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
  const hidden: Revision = {
    ...first,
    seq: 100,
    edition: 4,
    changes: [
      { kind: 'budget', costEuros },
      { kind: 'withholding', withheld },
    ],
  };
  return { ...smallHistory, revisions: [...smallHistory.revisions, hidden] };
}

/** The bundle with one figure of edition 4 raised by an amount, as if it had counted it. */
function raised(files: readonly BundleFile[], figure: string, euros: number): BundleFile[] {
  const line = textOf(files, 'indicateurs.csv')
    .split('\r\n')
    .find((text) => text.startsWith(`4,`) && text.includes(`,${figure},`));
  const value = /oui,(\d+),/.exec(line ?? '')?.[1] ?? '';
  const changed = (line ?? '').replace(`oui,${value},`, `oui,${Number(value) + euros},`);
  return files.map((file) =>
    file.name === 'indicateurs.csv'
      ? textFile(file.name, file.mediaType, textOf(files, file.name).replace(line ?? '', changed))
      : file,
  );
}
