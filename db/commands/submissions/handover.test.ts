import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOpenEdition, aProject, liaisonOf, OFFICER } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import {
  aCostOf,
  aDraft,
  anAcceptance,
  aSubmission,
  done,
  duringCollection,
  entryNow,
} from '../../fixtures/submissions';
import { submissionForm } from '../../queries/submissions-form';
import { submissionView } from '../../queries/submissions-views';
import { performAct } from '../entries';
import { acceptSubmission } from './accept';
import { beginSubmission } from './begin';
import { sendSubmission } from './send';
import { discardSubmission, withdrawSubmission } from './settle';

const OWN = liaisonOf('MJ');
const OTHER = liaisonOf('MI');
const NOW = '2018-05-22T08:00:00.000Z';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('a project that changes ministry while its submission waits', () => {
  function handedOver() {
    const { project, seq } = aProject();
    const sent = aSubmission('sent', OWN, project);
    const { name, description, moreUrl, interministerial, functionalZone, programmes, papUrl } =
      entryNow(project);
    const moved = performAct(OFFICER, {
      act: 'edit',
      project,
      edition: 1,
      expectedVersion: seq,
      reason: { code: 'organisation', text: 'Changement de portage' },
      ministry: 'MI',
      ...{ name, description, moreUrl, interministerial, functionalZone, programmes, papUrl },
    });
    done(moved);
    return { project, sent };
  }

  it('leaves it to the ministry that sent it, which can take it back but not send it again', () => {
    const { sent } = handedOver();
    const named = { submission: sent.submission, expectedEvent: sent.event };
    expect(withdrawSubmission(OTHER, named).status).toBe('refused');
    const { submission } = done(withdrawSubmission(OWN, named));
    const again = sendSubmission(OWN, { submission, expectedDraft: 1 }, duringCollection());
    expect(again).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('autre ministère'),
    });
    expect(discardSubmission(OWN, { submission }).status).toBe('ok');
  });

  it('lets the new ministry begin its own beside it, and the old one none', () => {
    const { project, sent } = handedOver();
    const begun = aDraft(OTHER, project, aCostOf(project, '50'));
    expect(begun.submission).not.toBe(sent.submission);
    const input = { edition: 1, project, ministry: null, content: aCostOf(project, '51') };
    expect(beginSubmission(OWN, { ...input, baseVersion: 1 }, duringCollection())).toMatchObject({
      status: 'refused',
    });
  });

  it('takes nothing from its new ministry when it is accepted', () => {
    const { project, sent } = handedOver();
    done(
      acceptSubmission(
        OFFICER,
        anAcceptance({ submission: sent.submission, expectedEvent: sent.event }, project),
        duringCollection(),
      ),
    );
    expect(entryNow(project)).toMatchObject({ ministry: 'MI', costEuros: 32_000_000 });
  });

  it('shows the old ministry what it proposed, and nothing of what the new one does with it', () => {
    const { project, sent } = handedOver();
    const { version } = entryNow(project);
    done(
      performAct(OFFICER, {
        act: 'budget',
        project,
        edition: 1,
        expectedVersion: version,
        reason: { code: 'price', text: 'Prix revus' },
        cost: '77 M€',
        withheld: '',
      }),
    );
    const seen = submissionView(OWN, sent.submission, NOW);
    expect(seen?.parts[0]?.changes[0]).toMatchObject({ key: 'budget', theirs: '32\u00a0M€' });
    // In euros and as written: the bare digits also turn up in instants.
    expect(JSON.stringify(seen)).not.toMatch(/77(000000|\u00a0M€)/);
    expect(submissionView(OTHER, sent.submission, NOW)).toBeNull();
    expect(submissionForm(OWN, { project, now: NOW })).toBeNull();
    expect(submissionForm(OWN, { project, submission: sent.submission, now: NOW })).toBeNull();
    const form = submissionForm(OTHER, { project, now: NOW });
    expect(form).toMatchObject({ submission: null, draft: null, entry: { costEuros: 77_000_000 } });
  });
});
