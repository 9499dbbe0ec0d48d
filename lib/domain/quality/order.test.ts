import { expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { aHistory, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import type { Revision } from '../history/revision';
import { CURRENT_RULES } from '../history/rules';
import { publicReadings } from './confidentiality/reading';
import { anInput, found } from './fixtures/inputs';
import { newlyBlocking } from './newly-blocking';

const NO_COST: Change = { kind: 'budget', costEuros: null };
const last = Math.max(...smallHistory.revisions.map(({ seq }) => seq));

function act(seq: number, project: string, changes: readonly Change[]): Revision {
  return {
    seq,
    project,
    edition: 3,
    origin: 'erratum',
    reason: { code: 'correction', text: 'Une erreur de saisie' },
    actor: { id: 'o', name: 'O' },
    at: '2017-07-02T08:00:00.000Z',
    changes,
  };
}

it('findings of one rule come by name, whatever the identifiers', () => {
  const named = (project: string, seq: number, name: string) =>
    aHistory([[5, [...CREATION, { kind: 'text', set: { name } }, NO_COST]]], { project, seq });
  const history = {
    ...aHistory([]),
    revisions: [
      ...named('GP-0001', 1, 'Zeta').revisions,
      ...named('GP-0002', 2, 'Alpha').revisions,
      ...named('GP-0003', 3, 'Émeu').revisions,
    ],
  };
  const names = found('missingCost', anInput(history)).map(({ name }) => name);
  expect(names).toEqual(['Alpha', 'Émeu', 'Zeta']);
});

it('what an erratum makes worse of one project is not what another of its ministry was already', () => {
  const position = last + 1;
  const history = {
    ...smallHistory,
    publications: [
      { edition: 3, version: 1, position, publishedOn: '2017-06-30', rules: CURRENT_RULES },
    ],
    revisions: [
      ...smallHistory.revisions,
      act(position, 'alpha', [NO_COST]),
      act(position + 1, 'gamma', [{ kind: 'phase', phase: 'build' }]),
    ],
  };
  const input = { history, edition: 3, declared: [], submissions: [], today: '2017-07-02' };
  const worse = newlyBlocking(input).filter(({ code }) => code === 'missingCost');
  expect(worse.map(({ project }) => project)).toEqual(['gamma']);
});

it('everything that went out is read: each publication, or the edition published elsewhere, then what will', () => {
  const mark = (edition: number, version: number) => ({
    edition,
    version,
    position: version,
    publishedOn: '2017-06-30',
    rules: CURRENT_RULES,
  });
  const history = { ...smallHistory, publications: [mark(3, 1), mark(3, 2)] };
  expect(
    publicReadings(history, 4).map(({ id, label, isPublic }) => [id, label, isPublic]),
  ).toEqual([
    ['1', '1re édition', true],
    ['2', '2e édition', true],
    ['3.1', '3e édition (3.1)', true],
    ['3.2', '3e édition (3.2)', true],
    ['next', '4e édition', false],
  ]);
  expect(publicReadings(history, 2).map(({ id }) => id)).toEqual(['1', '2', 'next']);
});
