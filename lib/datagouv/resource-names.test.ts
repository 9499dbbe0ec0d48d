import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finalTitle,
  pendingTitle,
  portalName,
  publicationOfTitle,
  readPortalName,
} from './resource-names';

const P42 = { edition: 4, version: 2 };

describe('the name of a file on the portal', () => {
  it.each([
    ['panorama-4.csv', 'panorama-4-2.csv'],
    ['schema-panorama.json', 'schema-panorama-4-2.json'],
    ['LISEZMOI.md', 'lisezmoi-4-2.txt'],
    ['SHA256SUMS', 'sha256sums-4-2.txt'],
    ['panorama-42.csv', 'panorama-42-4-2.csv'],
    ['indicateurs.csv', 'indicateurs-4-2.csv'],
    ['Révisions publiées.CSV', 'revisions-publiees-4-2.csv'],
  ])('%s becomes %s', (name, expected) => {
    expect(portalName(P42, name)).toBe(expected);
  });

  it('tells two publications apart, whatever they are', () => {
    const number = fc.record({
      edition: fc.integer({ min: 1, max: 999 }),
      version: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(number, fc.constantFrom('panorama-$.csv', 'mouvements.csv'), (own, pattern) => {
        const name = portalName(own, pattern.replace('$', String(own.edition)));
        expect(readPortalName(name)).toMatchObject(own);
        expect(publicationOfTitle(finalTitle(name, null))).toEqual(own);
        expect(publicationOfTitle(finalTitle(name, P42))).toEqual(own);
        expect(publicationOfTitle(pendingTitle(name))).toBeNull();
        expect(publicationOfTitle(name)).toBeNull();
      }),
    );
  });
});
