import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/domain/vocabulary/roles';
import { valuesFrom } from '@/lib/typed/from-entry';
import { anOpenEdition, aProject, liaisonOf, OFFICER } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import {
  aCostOf,
  anAcceptance,
  aSent,
  done,
  duringCollection,
  entryNow,
} from '../../fixtures/submissions';
import { reader } from '../../read';
import { user, userMinistry } from '../../schema/accounts';
import { notice } from '../../schema/mail';
import { performAct } from '../entries';
import { inTransaction, type Synchronous } from '../writer';
import { acceptSubmission } from './accept';
import { commentSubmission } from './comment';
import { refuseSubmission, returnSubmission } from './settle';

const LIAISON = liaisonOf('MJ');
const COMMENT = 'Le montant est à vérifier.';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  anAccount(LIAISON.id, 'liaison', 'MJ');
  anAccount('colleague', 'liaison', 'MJ');
  anAccount('elsewhere', 'liaison', 'MI');
  anAccount(OFFICER.id, 'officer');
  anAccount('o2', 'officer');
  anAccount('m2', 'manager');
});
afterEach(() => scratch.dispose());

function anAccount(id: string, role: Role, ...ministries: string[]): void {
  const account = {
    id,
    role,
    name: id,
    email: `${id.toLowerCase()}@test.invalid`,
    passwordHash: 'none',
  };
  inTransaction((tx): Synchronous<void> => {
    tx.insert(user)
      .values({ ...account, createdAt: '2018-01-01T00:00:00.000Z' })
      .run();
    for (const ministryCode of ministries) {
      tx.insert(userMinistry).values({ userId: id, ministryCode }).run();
    }
  });
}

/** Who was told what, after an act. */
function told(what: () => void): string[] {
  const before = reader().select().from(notice).all().length;
  what();
  return reader()
    .select()
    .from(notice)
    .all()
    .slice(before)
    .map(({ kind, userId }) => `${kind} ${userId}`)
    .sort();
}

describe('who is told what', () => {
  it('officers, of what is sent; the ministry, of what is returned, accepted or refused', () => {
    const { project } = aProject();
    let named = { submission: '', expectedEvent: 0 };
    const send = () => {
      const { submission, event } = aSent(LIAISON, project, aCostOf(project));
      named = { submission, expectedEvent: event };
    };
    expect(told(send)).toEqual(['received o1', 'received o2']);
    const accept = () =>
      done(acceptSubmission(OFFICER, anAcceptance(named, project), duringCollection()));
    expect(told(accept)).toEqual(['decided colleague', 'decided l-MJ']);
    const other = aProject().project;
    const { submission, event } = aSent(LIAISON, other, aCostOf(other));
    const back = () =>
      done(returnSubmission(OFFICER, { submission, expectedEvent: event, comment: COMMENT }));
    expect(told(back)).toEqual(['returned colleague', 'returned l-MJ']);
    const last = aProject().project;
    const refused = aSent(LIAISON, last, aCostOf(last));
    const refuse = () =>
      done(
        refuseSubmission(OFFICER, {
          submission: refused.submission,
          expectedEvent: refused.event,
          comment: COMMENT,
        }),
      );
    expect(told(refuse)).toEqual(['decided colleague', 'decided l-MJ']);
  });

  it('the ministry a little later, with what is decided until then; the others at once', () => {
    for (const settle of [returnSubmission, refuseSubmission]) {
      const { project } = aProject();
      const { submission, event } = aSent(LIAISON, project, aCostOf(project));
      const environment = duringCollection('2018-05-21T08:00:00.000Z');
      done(settle(OFFICER, { submission, expectedEvent: event, comment: COMMENT }, environment));
    }
    const delays = reader()
      .select()
      .from(notice)
      .all()
      .map(({ kind, at, dueAt }) => [kind, (Date.parse(dueAt) - Date.parse(at)) / 60_000]);
    expect(new Map(delays as [string, number][])).toEqual(
      new Map([
        ['received', 0],
        ['returned', 15],
        ['decided', 15],
      ]),
    );
  });

  it('the other side, of a message, and never an amount', () => {
    const { project } = aProject();
    const { submission } = aSent(LIAISON, project, aCostOf(project, '33 M€'));
    const say = (by: typeof LIAISON) => () =>
      done(commentSubmission(by, { submission, comment: COMMENT }));
    expect(told(say(LIAISON))).toEqual(['commented o1', 'commented o2']);
    expect(told(say(OFFICER))).toEqual(['commented colleague', 'commented l-MJ']);
    for (const { payload } of reader().select().from(notice).all()) {
      expect(payload).toContain('PORTAIL');
      expect(payload).not.toMatch(/33\u00a0?(M€|000000)/);
    }
  });

  it('its ministry, by the name it sent, of a project whose new ministry calls it otherwise', () => {
    const { project } = aProject();
    const { submission, event } = aSent(LIAISON, project, aCostOf(project));
    const edit = (changed: object) =>
      done(
        performAct(OFFICER, {
          act: 'edit',
          project,
          edition: 1,
          expectedVersion: entryNow(project).version,
          ...valuesFrom('edit', entryNow(project)),
          ...changed,
          reason: { code: 'organisation', text: 'Changement de portage' },
        }),
      );
    edit({ ministry: 'MI' });
    edit({ name: 'GUICHET' });
    done(returnSubmission(OFFICER, { submission, expectedEvent: event, comment: COMMENT }));
    const payloads = reader().select().from(notice).where(eq(notice.kind, 'returned')).all();
    expect(payloads).toHaveLength(2);
    for (const { payload } of payloads) {
      expect(payload).toContain('PORTAIL');
      expect(payload).not.toContain('GUICHET');
    }
  });
});
