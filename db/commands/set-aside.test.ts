import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_FINDINGS } from '@/lib/domain/quality/fixtures/requests';
import { PermissionDenied } from '@/lib/errors';
import { verifyChains } from '../chain';
import { openForReading } from '../client';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { duringCollection } from '../fixtures/submissions';
import { editionGate, qualityView } from '../queries/quality';
import { reader } from '../read';
import { performAct } from './entries';
import { setAsideFindings, takeUpFinding } from './set-aside';

const WORD = 'Vu avec le ministère le 12 juin.';
const DURING = duringCollection();

let scene: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scene = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scene.dispose());

function gate() {
  const found = editionGate(reader(), 1, '2018-05-20');
  if (found === null) throw new Error('no edition 1');
  return found;
}

/** The key of what the project lacks: its programmes. */
function aWarning(): string {
  aProject({ programmes: [] });
  const key = gate().warnings.find(({ code }) => code === 'missingFact')?.key;
  if (key === undefined) throw new Error('nothing is missing');
  return key;
}

describe('setting a finding aside', () => {
  it('keeps the word, with who said it and when, and takes it off what stands in the way', () => {
    const key = aWarning();
    const before = gate().warnings.length;
    const said = setAsideFindings(OFFICER, { edition: 1, findings: [key], word: WORD }, DURING);
    expect(said).toEqual({ status: 'ok', value: { findings: 1 } });
    expect(gate().warnings).toHaveLength(before - 1);
    expect(gate().setAside).toMatchObject([
      { key, setAside: { word: WORD, by: OFFICER.name, at: '2018-05-20T08:00:00.000Z' } },
    ]);
    expect(verifyChains(openForReading(scene.file))).toEqual([]);
  });

  it('is taken back by a row of its own, and may be done again', () => {
    const key = aWarning();
    setAsideFindings(OFFICER, { edition: 1, findings: [key], word: WORD }, DURING);
    const again = setAsideFindings(OFFICER, { edition: 1, findings: [key], word: WORD }, DURING);
    expect(again).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('déjà écarté'),
    });
    expect(takeUpFinding(OFFICER, { edition: 1, finding: key }, DURING).status).toBe('ok');
    expect(gate().setAside).toEqual([]);
    expect(takeUpFinding(OFFICER, { edition: 1, finding: key }, DURING).status).toBe('refused');
    const word = 'Finalement, rien à y redire.';
    expect(setAsideFindings(OFFICER, { edition: 1, findings: [key], word }, DURING).status).toBe(
      'ok',
    );
    expect(gate().setAside[0]?.setAside.word).toBe(word);
  });

  it('lapses when the facts change', () => {
    const { project, seq } = aProject({ plannedEndOn: '2018-01-01' });
    const past = () => gate().warnings.find(({ code }) => code === 'endPast');
    const key = past()?.key ?? '';
    setAsideFindings(OFFICER, { edition: 1, findings: [key], word: WORD }, DURING);
    expect(past()).toBeUndefined();
    const revised = performAct(OFFICER, {
      act: 'schedule',
      edition: 1,
      project,
      expectedVersion: seq,
      reason: { code: 'schedule', text: 'Recette prolongée' },
      startOn: '2015-01-01',
      plannedEndOn: '2018-03-01',
    });
    expect(revised.status).toBe('ok');
    expect(past()?.key).not.toBe(key);
    expect(gate().setAside).toEqual([]);
  });

  it('is refused for what blocks, whole: nothing else is set aside with it', () => {
    const key = aWarning();
    const study = aProject({ name: 'ÉTUDE', phase: 'framing', cost: '' });
    performAct(OFFICER, {
      act: 'phase',
      edition: 1,
      project: study.project,
      expectedVersion: study.seq,
      reason: { code: 'scope', text: 'Le cadrage est achevé' },
      phase: 'build',
    });
    const [blocking] = gate().blocking;
    expect(blocking?.code).toBe('missingCost');
    const findings = [key, blocking?.key ?? ''];
    expect(setAsideFindings(OFFICER, { edition: 1, findings, word: WORD }, DURING)).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('ne s’écarte pas'),
    });
    expect(gate().setAside).toEqual([]);
  });

  it('asks a word of ten characters at least, and a finding that is so', () => {
    const key = aWarning();
    const short = setAsideFindings(OFFICER, { edition: 1, findings: [key], word: 'ok' }, DURING);
    expect(short).toMatchObject({ status: 'invalid', fields: { word: expect.any(String) } });
    const findings = ['endPast:GP-0001:1abc'];
    expect(setAsideFindings(OFFICER, { edition: 1, findings, word: WORD }, DURING)).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('n’est plus à traiter'),
    });
  });
});

describe('who does what', () => {
  it('lets officers set aside, managers read, and liaisons neither', () => {
    const key = aWarning();
    const given = { edition: 1, findings: [key], word: WORD };
    const question = { edition: 1, request: ALL_FINDINGS, now: '2018-05-20T08:00:00.000Z' };
    for (const actor of [MANAGER, liaisonOf('MJ')]) {
      expect(setAsideFindings(actor, given, DURING).status).toBe('refused');
      expect(takeUpFinding(actor, { edition: 1, finding: key }, DURING).status).toBe('refused');
    }
    expect(qualityView(MANAGER, question)?.maySetAside.possible).toBe(false);
    expect(qualityView(OFFICER, question)?.maySetAside.possible).toBe(true);
    expect(() => qualityView(liaisonOf('MJ'), question)).toThrow(PermissionDenied);
    expect(qualityView(OFFICER, { ...question, edition: 9 })).toBeNull();
  });
});
