import { describe, expect, it } from 'vitest';
import type { CompletedShare, ExitFigures } from '../figures/exit-figures';
import { methodNamed } from '../figures/methods';
import {
  abandonmentSentence,
  completedGapSentence,
  noSuccessor,
  spentText,
  toldText,
} from './exit-words';

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

const NOTHING: ExitFigures = {
  since: 1,
  departed: 0,
  unstated: 0,
  spentWithoutService: { euros: null, counted: [], leftOut: [] },
  completedBudgetGap: {
    value: null,
    method: methodNamed('simple-mean'),
    counted: [],
    leftOut: [],
  },
};

const share = (project: string, euros: number) => ({
  project,
  name: project.toUpperCase(),
  edition: 3,
  euros,
});

describe('an amount spent without service', () => {
  it.each([
    [{ euros: 40_000_000 }, '40 M€ dépensés sans mise en service', '40 M€'],
    [{ euros: 1_500_000 }, '1,5 M€ dépensé sans mise en service', '1,5 M€'],
    [
      { missing: 'notGiven' },
      'montant dépensé sans mise en service non renseigné',
      'non renseigné',
    ],
    [
      { missing: 'withheld' },
      'montant dépensé sans mise en service non communiqué',
      'non communiqué',
    ],
  ] as const)('%o', (amount, sentence, short) => {
    expect(plain(spentText(amount))).toBe(sentence);
    expect(plain(toldText(amount))).toBe(short);
  });
});

describe('the sentence on abandonments', () => {
  it('says that there is none, of what and since when', () => {
    expect(abandonmentSentence(NOTHING)).toBe('Aucun abandon depuis la 1re édition');
    expect(abandonmentSentence({ ...NOTHING, since: 3 }, true)).toBe(
      'Aucun abandon dans ce périmètre depuis la 3e édition',
    );
  });

  it('takes no exit without a ground for a proof that nothing was abandoned', () => {
    expect(plain(abandonmentSentence({ ...NOTHING, unstated: 13 }))).toBe(
      'Aucun abandon connu depuis la 1re édition ; treize sorties n’ont pas de motif publié',
    );
    expect(plain(abandonmentSentence({ ...NOTHING, unstated: 1 }))).toBe(
      'Aucun abandon connu depuis la 1re édition ; une sortie n’a pas de motif publié',
    );
  });

  it('adds up what is known, and says how many amounts are not', () => {
    const leftOut = [
      { project: 'c', name: 'C', edition: 3, reason: 'notGiven' },
      { project: 'd', name: 'D', edition: 3, reason: 'withheld' },
      { project: 'e', name: 'E', edition: 3, reason: 'withheld' },
    ] as const;
    const counted = [share('a', 40_000_000), share('b', 12_000_000)];
    const spent = { euros: 52_000_000, counted, leftOut };
    expect(plain(abandonmentSentence({ ...NOTHING, spentWithoutService: spent }))).toBe(
      'Cinq projets abandonnés depuis la 1re édition : 52 M€ dépensés sans mise en service, sans compter un montant non renseigné et deux montants non communiqués',
    );
    const unknown = { euros: null, counted: [], leftOut: leftOut.slice(0, 1) };
    expect(plain(abandonmentSentence({ ...NOTHING, spentWithoutService: unknown }))).toBe(
      'Un projet abandonné depuis la 1re édition : montant dépensé sans mise en service inconnu (un montant non renseigné)',
    );
  });
});

describe('the sentence on completed projects', () => {
  const completed = (provenance: 'approved' | 'reconstructed'): CompletedShare => ({
    project: 'a',
    name: 'A',
    edition: 3,
    value: 0.12,
    weight: 1,
    initial: 10_000_000,
    latest: 11_200_000,
    provenance,
  });
  const method = methodNamed('simple-mean');
  const leftOut = [{ project: 'b', name: 'B', edition: 3, reason: 'notGiven' }] as const;
  const sentence = (completedBudgetGap: ExitFigures['completedBudgetGap']) =>
    plain(completedGapSentence({ ...NOTHING, completedBudgetGap }));

  it('is not said while none left completed', () => {
    expect(completedGapSentence(NOTHING)).toBeNull();
  });

  it('says on how many, by which method, and on what ground they are compared', () => {
    const counted = [completed('approved')];
    expect(sentence({ value: 0.12, method, counted, leftOut: [] })).toBe(
      'Écart budgétaire des projets sortis terminés : +12 %, sur 1 projet (moyenne simple)',
    );
    expect(sentence({ value: 0.12, method, counted, leftOut })).toBe(
      'Écart budgétaire des projets sortis terminés : +12 %, sur 1 de 2 projets (moyenne simple)',
    );
    expect(
      sentence({ value: -0.005, method, counted: [completed('reconstructed')], leftOut: [] }),
    ).toBe(
      'Écart budgétaire des projets sortis terminés : −0,5 %, sur 1 projet (moyenne simple), sur base reconstituée',
    );
    expect(
      sentence({
        value: 0.12,
        method,
        counted: [...counted, completed('reconstructed')],
        leftOut: [],
      }),
    ).toContain('sur 2 projets (moyenne simple), dont 1 sur base reconstituée');
  });

  it('says when none can be compared', () => {
    expect(sentence({ value: null, method, counted: [], leftOut })).toBe(
      'Écart budgétaire des projets sortis terminés : non calculable (1 projet sans coût final ou référence à comparer)',
    );
  });
});

describe('what took over from a project that left', () => {
  it('is not known where its ground was never published', () => {
    expect(noSuccessor('unstated')).toBe('non publié');
    expect(noSuccessor('completed')).toBe('aucun projet');
  });
});
