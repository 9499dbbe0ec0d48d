'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { focusOn } from '@/components/ui/focus-on';
import { PageTitle } from '@/components/ui/page-title';
import { Trail } from '@/components/ui/trail';
import type { ChangeKey } from '@/lib/domain/submissions/events';
import type { Side } from '@/lib/domain/submissions/transitions';
import { formatEdition } from '@/lib/format/dates';
import { inboxSearch } from '@/lib/schemas/inbox';
import type { SubmissionView } from '@/lib/views/submissions';
import { CommentForm } from './comment-form';
import { DecisionPanel } from './decision-panel';
import { EffectSection } from './effect-section';
import { MinistryPanel } from './ministry-panel';
import { PARTS_ID, ProposedParts } from './proposed-parts';
import { StateBar } from './state-bar';
import styles from './submission.module.css';
import type { SubmissionActions } from './submission-actions';
import {
  newsOf,
  sameProposal,
  standingAnswer,
  stuckKeys,
  takeableKeys,
} from './submission-readings';
import { Thread } from './thread';
import { INBOX_PATH } from './use-inbox-request';
import { useNow } from './use-now';

interface OpenSubmissionProps {
  /** As it stands. */
  latest: SubmissionView;
  reader: Side;
  ministry: string | null;
  drawnAt: number;
  actions: SubmissionActions;
  /** Why the last read failed; null while all is well. */
  problem: string | null;
  readAgain: () => Promise<SubmissionView | undefined>;
}

/**
 * A submission on the screen. Who decides keeps the version they are reading before their eyes until
 * they ask for the one that came since: nothing they would decide on changes by itself.
 */
export function OpenSubmission(props: OpenSubmissionProps) {
  const { latest, reader, ministry, drawnAt, actions, problem, readAgain } = props;
  const now = useNow(drawnAt);
  const [read, setRead] = useState(latest);
  const [declined, setDeclined] = useState<ReadonlySet<ChangeKey>>(new Set());
  const isSame = reader === 'ministry' || sameProposal(read, latest);
  const view = isSame ? latest : { ...read, thread: latest.thread, allowed: latest.allowed };
  const news = newsOf(read, latest);
  const { summary } = latest;
  const takeable = takeableKeys(view.parts);
  const taken = takeable.filter((key) => !declined.has(key));
  const total = takeable.length + stuckKeys(view.parts).length;
  const decides = reader === 'directorate' && view.allowed.accept.possible;
  const answer = standingAnswer(latest);

  async function onAnswered() {
    const fresh = await readAgain();
    if (fresh) setRead(fresh);
  }
  function onTick(key: ChangeKey, isTaken: boolean) {
    const left = new Set(declined);
    if (isTaken) left.delete(key);
    else left.add(key);
    setDeclined(left);
  }

  return (
    <>
      <Trail
        steps={[
          {
            href: `${INBOX_PATH}${inboxSearch({ edition: summary.edition, ministry })}`,
            text: 'Transmissions',
          },
        ]}
        current={summary.name}
      />
      <PageTitle overline={`${summary.ministryLabel} — ${formatEdition(summary.edition)}`}>
        {summary.name}
      </PageTitle>
      <StateBar summary={summary} reader={reader} now={now} problem={problem}>
        <div role="status" className={styles.news}>
          {news !== '' && (
            <Alert
              small
              severity="warning"
              description={
                <>
                  {news}
                  {!isSame && ' Vous lisez encore la version d’avant.'}{' '}
                  <Button
                    size="small"
                    priority="tertiary"
                    className={styles.catchUp}
                    onClick={() => {
                      setRead(latest);
                      focusOn(PARTS_ID);
                    }}
                  >
                    {isSame ? 'C’est vu' : 'Lire la version actuelle'}
                  </Button>
                </>
              }
            />
          )}
        </div>
      </StateBar>
      {answer !== null && (
        <section aria-labelledby="reponse" className={styles.answer}>
          <h2 id="reponse" className={styles.answerTitle}>
            {answer.title} par {answer.by}
          </h2>
          <p className={styles.said}>{answer.text}</p>
        </section>
      )}
      <div className={styles.layout}>
        <ProposedParts
          view={view}
          reader={reader}
          tick={
            // A choice that is alone is taken or left with the whole.
            decides && takeable.length > 1
              ? (key) =>
                  takeable.includes(key)
                    ? { isTaken: !declined.has(key), onTick: (isTaken) => onTick(key, isTaken) }
                    : null
              : null
          }
        />
        <EffectSection view={view} reader={reader} isPartial={decides && taken.length < total} />
        <div className={styles.next}>
          {reader === 'directorate' ? (
            <DecisionPanel
              view={view}
              total={total}
              canTake={takeable.length > 0}
              taken={taken}
              ministry={ministry}
              actions={actions}
              onAnswered={onAnswered}
            />
          ) : (
            <MinistryPanel view={view} actions={actions} onAnswered={onAnswered} />
          )}
          <Thread items={latest.thread}>
            <CommentForm
              submission={summary.id}
              reader={reader}
              allowed={latest.allowed.comment}
              comment={actions.comment}
              onAnswered={onAnswered}
            />
          </Thread>
        </div>
      </div>
    </>
  );
}
