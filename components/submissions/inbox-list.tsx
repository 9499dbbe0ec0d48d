'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { Side } from '@/lib/domain/submissions/transitions';
import type { InboxQuestion } from '@/lib/live/submissions';
import { inboxSearch } from '@/lib/schemas/inbox';
import type { InboxView, SubmissionSummary } from '@/lib/views/submissions';
import { AcceptBar } from './accept-bar';
import { AcceptResult } from './accept-result';
import { heldRows, inReadersOrder, isOutOfDate } from './held-rows';
import styles from './inbox.module.css';
import { countedSubmissions, newsOfList } from './inbox-readings';
import { InboxRow } from './inbox-row';
import { NoSubmission } from './no-submission';
import type { AcceptMany } from './submission-actions';
import { useCommand } from './use-command';
import { isAcceptable, useSelection } from './use-selection';

interface InboxListProps {
  view: InboxView;
  reader: Side;
  usual: InboxQuestion['status'];
  now: number;
  /** True while another list is asked for. */
  isBusy: boolean;
  /** Why the last read failed; null while all is well. */
  problem: string | null;
  acceptMany: AcceptMany;
  readAgain: () => Promise<InboxView | undefined>;
}

/** The rows of a list, each in the place where it was first seen, and what is done to several at once. */
export function InboxList(props: InboxListProps) {
  const { view, reader, usual, now, isBusy, problem, acceptMany, readAgain } = props;
  const hydrated = useHydrated();
  const latest = inReadersOrder(view.rows, reader);
  const [held, setHeld] = useState(latest);
  const shown = heldRows(held, latest);
  const selection = useSelection(shown);
  const [isConfirming, setConfirming] = useState(false);
  const [sent, setSent] = useState<readonly SubmissionSummary[]>([]);
  const accept = useCommand(acceptMany);
  const acceptable = reader === 'directorate' ? shown.filter(isAcceptable) : [];
  const areAllChosen =
    acceptable.length > 0 && acceptable.every(({ row }) => selection.has(row.id));
  const news = newsOfList(shown);

  async function confirm() {
    if (accept.pending) return;
    setSent(selection.chosen);
    const answer = await accept.send({
      submissions: selection.chosen.map(({ id, lastEvent, entryVersion }) => ({
        submission: id,
        expectedEvent: lastEvent,
        expectedVersion: entryVersion,
      })),
    });
    setConfirming(false);
    if (answer?.status === 'ok') selection.clear();
    const fresh = await readAgain();
    if (fresh) setHeld(inReadersOrder(fresh.rows, reader));
  }

  return (
    <div aria-busy={isBusy} className={isBusy ? styles.busy : undefined}>
      <AcceptResult
        result={accept.value}
        problem={accept.problem}
        nameOf={(id) => sent.find((row) => row.id === id)?.name ?? id}
      />
      <div className={styles.bar}>
        {reader === 'directorate' && ['sent', 'all'].includes(view.filters.status) && (
          <div className={styles.choosing}>
            {acceptable.length > 1 && (
              <div className="fr-checkbox-group fr-checkbox-group--sm">
                <input
                  type="checkbox"
                  id="choix-toutes"
                  disabled={!hydrated}
                  checked={areAllChosen}
                  onChange={(event) =>
                    selection.choose(
                      acceptable.map(({ row }) => row),
                      event.target.checked,
                    )
                  }
                />
                <label className="fr-label" htmlFor="choix-toutes">
                  Choisir les {countedSubmissions(acceptable.length)} sans alerte
                </label>
              </div>
            )}
            <AcceptBar
              chosen={selection.chosen}
              isConfirming={isConfirming}
              pending={accept.pending}
              onAsk={() => {
                accept.reset();
                setConfirming(!isConfirming);
              }}
              onConfirm={() => void confirm()}
              onCancel={() => setConfirming(false)}
              onClear={selection.clear}
            />
          </div>
        )}
        <div className={styles.following}>
          <p role="status">{problem ?? news}</p>
          {problem === null && news === '' && <p className={styles.live}>Suivi en direct</p>}
          {isOutOfDate(shown, latest) && (
            <Button
              size="small"
              priority="tertiary"
              iconId="fr-icon-refresh-line"
              onClick={() => setHeld(latest)}
            >
              Mettre la liste à jour
            </Button>
          )}
        </div>
      </div>
      {shown.length === 0 ? (
        <NoSubmission view={view} reader={reader} usual={usual} />
      ) : (
        <ol className={reader === 'directorate' ? styles.rows : `${styles.rows} ${styles.plain}`}>
          {shown.map((row) => (
            <InboxRow
              key={row.row.id}
              held={row}
              reader={reader}
              now={now}
              search={inboxSearch({ ministry: view.filters.ministry })}
              isChosen={selection.has(row.row.id)}
              onChoose={(isChosen) => selection.choose([row.row], isChosen)}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
