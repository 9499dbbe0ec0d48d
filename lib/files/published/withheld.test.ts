import { describe, expect, it } from 'vitest';
import { grid, type HeaderName, readGrid, record } from '../fixtures/editions';

async function readOne(cells: Partial<Record<HeaderName, string>>) {
  const { rows, errors, warnings } = await readGrid(grid(record(cells)));
  expect(errors).toEqual([]);
  const [row] = rows;
  if (!row) throw new Error('no row');
  const { phase, costEuros, withheld, duration, start } = row;
  return {
    phase,
    costEuros,
    withheld,
    duration,
    start,
    warned: warnings.map((note) => note.column),
  };
}

const PHASE = 'Phase du projet en cours';
const COST = 'Coût estimé';
const DURATION = 'Durée du projet en années';

describe('what is withheld', () => {
  it('a sentence for the phase withholds the entry', async () => {
    expect(
      await readOne({ [PHASE]: 'Appel d’offres en cours', [COST]: 'NA', [DURATION]: 'NA' }),
    ).toMatchObject({
      phase: null,
      costEuros: null,
      duration: null,
      withheld: { scope: 'entry', ground: 'tender', statement: 'Appel d’offres en cours' },
      warned: [],
    });
  });

  it('the sentence of the phase, repeated, withholds too, whatever it tells', async () => {
    const said = 'Les données du projet figureront dans l’édition 9 du panorama';
    expect(await readOne({ [PHASE]: said, [COST]: said, [DURATION]: said })).toMatchObject({
      costEuros: null,
      duration: null,
      withheld: { scope: 'entry', ground: 'unstated', statement: said },
      warned: [],
    });
  });

  it('the words of a phase are no cost', async () => {
    const { errors } = await readGrid(grid(record({ [COST]: 'Déploiement' })));
    expect(errors).toEqual([expect.objectContaining({ column: COST, value: 'Déploiement' })]);
  });

  it('a band in place of the cost withholds it, and is kept', async () => {
    const { rows, warnings } = await readGrid(grid(record({ [COST]: 'entre 20 et 100 M€' })));
    expect(rows[0]).toMatchObject({
      costEuros: null,
      declaredBand: '20to100',
      withheld: { scope: 'cost', ground: 'unstated', statement: null },
    });
    expect(warnings.map(({ column }) => column)).toEqual([COST]);
  });

  it('« non communiqué » for the phase withholds the entry without a ground', async () => {
    const row = await readOne({ [PHASE]: 'Non communiqué', [COST]: '', [DURATION]: '' });
    expect(row.withheld).toEqual({ scope: 'entry', ground: 'unstated', statement: null });
  });

  it('a published cost is never withheld', async () => {
    const row = await readOne({ [PHASE]: 'Trajectoire en cours de révision', [COST]: '12' });
    expect(row).toMatchObject({ phase: null, costEuros: 12_000_000, withheld: null });
    expect(row.warned).toEqual([PHASE]);
  });

  it.each(['', 'NA', 'n.d.'])(
    'outside framing, the cost « %s » is withheld, with a warning',
    async (cost) => {
      expect(await readOne({ [COST]: cost })).toMatchObject({
        phase: 'rollout',
        costEuros: null,
        withheld: { scope: 'cost', ground: 'unstated', statement: null },
        warned: [COST],
      });
    },
  );

  it('« non communiqué » withholds the cost, in framing too', async () => {
    for (const phase of ['Déploiement', 'Cadrage']) {
      const { withheld } = await readOne({ [PHASE]: phase, [COST]: 'Non communiqué' });
      expect(withheld).toEqual({ scope: 'cost', ground: 'unstated', statement: null });
    }
  });

  it('a sentence for the cost or the duration is the statement', async () => {
    const sentence = 'Couvert par le secret de la défense';
    expect((await readOne({ [COST]: sentence })).withheld).toEqual({
      scope: 'cost',
      ground: 'defence',
      statement: sentence,
    });
    expect((await readOne({ [COST]: '', [DURATION]: sentence })).withheld).toEqual({
      scope: 'cost',
      ground: 'defence',
      statement: sentence,
    });
  });

  it('a sentence for the duration of a project with a cost is only a missing duration', async () => {
    const row = await readOne({ [DURATION]: 'Calendrier en cours de révision' });
    expect(row).toMatchObject({ duration: null, withheld: null, costEuros: 30_800_000 });
    expect(row.warned).toEqual([DURATION]);
  });

  it.each(['', 'NA', 'En cadrage'])(
    'in framing, the cost « %s » is simply not known yet',
    async (cost) => {
      expect(
        await readOne({ [PHASE]: 'Cadrage', [COST]: cost, [DURATION]: 'En cadrage' }),
      ).toMatchObject({
        phase: 'framing',
        costEuros: null,
        duration: null,
        withheld: null,
        warned: [],
      });
    },
  );

  it('« En cadrage » for the cost of another phase is a contradiction, told and not withheld', async () => {
    const row = await readOne({ [COST]: 'En cadrage' });
    expect(row).toMatchObject({
      phase: 'rollout',
      costEuros: null,
      withheld: null,
      warned: [COST],
    });
  });

  it('an empty phase is the framing when the cost says so, otherwise the entry is withheld', async () => {
    expect(await readOne({ [PHASE]: '', [COST]: 'En cadrage' })).toMatchObject({
      phase: 'framing',
      withheld: null,
      warned: [PHASE],
    });
    expect(await readOne({ [PHASE]: '', [COST]: '' })).toMatchObject({
      phase: null,
      withheld: { scope: 'entry', ground: 'unstated' },
      warned: [PHASE],
    });
    expect(await readOne({ [PHASE]: '' })).toMatchObject({
      phase: null,
      withheld: null,
      warned: [PHASE],
    });
  });
});

describe('declared bands', () => {
  const withBand = (band: string, cells: Partial<Record<HeaderName, string>>) =>
    readGrid([
      [...(grid()[0] ?? []), 'Coût estimé par tranche'],
      [...record(cells), band],
    ]);

  it('agree with the cost in silence', async () => {
    const { rows, warnings } = await withBand('entre 20 et 100 M€', {});
    expect(rows[0]?.declaredBand).toBe('20to100');
    expect(warnings).toEqual([]);
  });

  it.each([
    ['< 5 M€', { 'Coût estimé': '5' }],
    ['En cadrage', {}],
    ['entre 5 et 9 M€', { 'Coût estimé': '', 'Phase du projet en cours': 'Cadrage' }],
    ['énorme', {}],
  ])('« %s » is told where it contradicts, and the cost wins', async (band, cells) => {
    const { rows, warnings, errors } = await withBand(band, cells);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.objectContaining({ column: 'Coût estimé par tranche' })]);
    expect(rows[0]?.withheld).toBeNull();
  });

  it('« Non communiqué » withholds a missing cost', async () => {
    const { rows, warnings } = await withBand('Non communiqué', { 'Coût estimé': 'NA' });
    expect(rows[0]?.withheld).toEqual({ scope: 'cost', ground: 'unstated', statement: null });
    expect(warnings).toEqual([]);
  });
});
