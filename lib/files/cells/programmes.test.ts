import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/domain/fixtures/runs';
import { readProgrammes, writeProgrammes } from './programmes';

const of = (code: string | null, label: string, share: string | null = null) => ({
  code,
  label,
  share,
});
const NB = '\u00a0';

describe('readProgrammes', () => {
  it.each([
    ['Patrimoines (P175)', [of('P175', 'Patrimoines')]],
    [
      'Patrimoines (P175) / Statistiques (P220)',
      [of('P175', 'Patrimoines'), of('P220', 'Statistiques')],
    ],
    [
      'Patrimoines (P175)/Statistiques (P220)',
      [of('P175', 'Patrimoines'), of('P220', 'Statistiques')],
    ],
    [
      'Patrimoines (P175)/ Statistiques (P220)',
      [of('P175', 'Patrimoines'), of('P220', 'Statistiques')],
    ],
    ['Police/gendarmerie (P176)', [of('P176', 'Police/gendarmerie')]],
    [
      'Police (P176) à 80% / Territoires (P307) à 16,8 % ',
      [of('P176', 'Police', `80${NB}%`), of('P307', 'Territoires', `16,8${NB}%`)],
    ],
    [
      'Programme 176/police : 80%\r\nProgramme 307/territoires : 16.8%',
      [of('P176', 'police', `80${NB}%`), of('P307', 'territoires', `16,8${NB}%`)],
    ],
    [
      'Police nationale (P176) / police : 80%\nSécurité civile (P161) / CPPI : 1,6%',
      [
        of('P176', 'Police nationale', `80${NB}%`),
        of('P161', 'Sécurité civile – CPPI', `1,6${NB}%`),
      ],
    ],
    ['Territoires (P307) et ANTS', [of('P307', 'Territoires'), of(null, 'ANTS')]],
    ['Territoires (P307), Police (P176)', [of('P307', 'Territoires'), of('P176', 'Police')]],
    [
      'Action sanitaire, sociale, et du sport (P124)',
      [of('P124', 'Action sanitaire, sociale, et du sport')],
    ],
    ['FMESPP', [of(null, 'FMESPP')]],
    ['P302', [of('P302', 'P302')]],
    ['302', [of('P302', 'P302')]],
    ['P302, P129', [of('P302', 'P302'), of('P129', 'P129')]],
    ['212-0005', [of('P212', '212-0005')]],
    ['P129 - Coordination', [of('P129', 'Coordination')]],
    ['129 – Coordination', [of('P129', 'Coordination')]],
    ['Programme 129 « Coordination »', [of('P129', 'Coordination')]],
    ['Coordination P129', [of('P129', 'Coordination')]],
    ['Coordination (programme 129)', [of('P129', 'Coordination')]],
    ['Développement de\nL’emploi (P103)', [of('P103', 'Développement de L’emploi')]],
    [
      'Politiques de l’écologie\net de la mobilité (P217)',
      [of('P217', 'Politiques de l’écologie et de la mobilité')],
    ],
    ['Police (P176)\nTerritoires (P307)', [of('P176', 'Police'), of('P307', 'Territoires')]],
    ['Police (P176) ; Police (P176)', [of('P176', 'Police')]],
    ['', []],
    ['NA', []],
    ['Non communiqué', []],
  ])('reads %s', (text, programmes) => {
    expect(readProgrammes(text)).toEqual(programmes);
  });
});

describe('writeProgrammes', () => {
  const label = fc
    .array(
      fc.constantFrom(
        'Police',
        'Sécurité',
        'de la mer',
        'l’emploi',
        'emploi/travail',
        'et',
        'soins,',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => words.join(' '));
  const code = fc.integer({ min: 101, max: 999 });
  const named = fc.oneof(
    fc.tuple(label, code).map(([text, number]) => `${text} (P${number})`),
    fc.tuple(label, code).map(([text, number]) => `Programme ${number}/${text}`),
    fc.tuple(label, code).map(([text, number]) => `P${number} - ${text}`),
    code.map((number) => `P${number}`),
    label,
  );
  const share = fc.constantFrom('', ' à 80%', ' : 16,8 %', ' (1.6%)');
  const cell = fc
    .array(fc.tuple(named, share, fc.constantFrom(' / ', '\n', ' ; ')), {
      maxLength: 4,
    })
    .map((pieces) => pieces.map((parts) => parts.join('')).join(''));

  it('is read back as the same programmes', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const read = readProgrammes(text);
        expect(readProgrammes(writeProgrammes(read))).toEqual(read);
      }),
      { numRuns: runs(2000) },
    );
  });
});
