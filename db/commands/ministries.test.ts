import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ADMINISTRATOR,
  aCreation,
  anOpenEdition,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { done, editionMovesTo } from '../fixtures/submissions';
import { listMinistries } from '../queries/ministries';
import { performAct } from './entries';
import { addMinistry } from './ministries';

const ADDED = { edition: 1, code: 'MTECT', label: 'Ministère de la Transition écologique' };

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('a ministry', () => {
  it.each([OFFICER, ADMINISTRATOR])('added by $name may carry a project', (actor) => {
    done(addMinistry(actor, { ...ADDED, code: ' mtect ' }));
    expect(listMinistries()).toContainEqual({ code: 'MTECT', label: ADDED.label });
    expect(performAct(OFFICER, aCreation({ ministry: 'MTECT' })).status).toBe('ok');
  });

  it.each([MANAGER, liaisonOf('MJ')])('is not added by a $role', (actor) => {
    expect(addMinistry(actor, ADDED).status).toBe('refused');
    expect(listMinistries()).toHaveLength(2);
  });

  it.each([
    [{ code: 'MJ' }, 'code', /Ministère de la Justice/],
    [{ code: 'M J' }, 'code', /2 à 12/],
    [{ label: "ministère de l'Interieur" }, 'label', /code MI/],
    [{ label: 'Min' }, 'label', /toutes lettres/],
  ])('with %j is refused at its field', (change, field, sentence) => {
    expect(addMinistry(OFFICER, { ...ADDED, ...change })).toEqual({
      status: 'invalid',
      fields: { [field]: expect.stringMatching(sentence) },
    });
  });

  it('is not added to an edition that is published, or does not exist', () => {
    expect(addMinistry(OFFICER, { ...ADDED, edition: 7 }).status).toBe('refused');
    editionMovesTo('published');
    expect(addMinistry(OFFICER, ADDED).status).toBe('refused');
  });
});
