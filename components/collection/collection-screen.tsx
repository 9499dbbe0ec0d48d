'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { isLeft } from '@/lib/domain/collection/progress';
import { collectionQuery } from '@/lib/live/collection';
import type { Confirmed, CollectionRow as Row } from '@/lib/views/collection';
import styles from './collection.module.css';
import { CollectionList } from './collection-list';
import { CollectionSummary } from './collection-summary';
import { ConfirmAll } from './confirm-all';
import { Notice } from './notice';
import { ProposalsList } from './proposals-list';
import { confirmable, countProjects, editionName, leftSentence } from './readings';
import { type Confirm, useConfirm } from './use-confirm';

interface CollectionScreenProps {
  /** As the address asks for it; null for the latest. */
  edition: number | null;
  confirm: Confirm;
}

/** What a liaison has to do: the edition, its deadline, what is left, and each project. */
export function CollectionScreen({ edition: asked, confirm }: CollectionScreenProps) {
  const { data: view, error } = useQuery(collectionQuery(asked));
  const number = view?.edition.number ?? 0;
  const { told, say, isPending } = useConfirm(number, confirm);
  const news = useRef<HTMLDivElement>(null);
  if (!view) {
    return (
      <>
        <PageTitle>Collecte</PageTitle>
        {error ? (
          <EmptyState
            title="La collecte n’a pas pu être lue"
            action={<a href="/collecte">Recharger la page</a>}
          >
            <p>{error.message}</p>
          </EmptyState>
        ) : (
          <p role="status">Lecture de la collecte…</p>
        )}
      </>
    );
  }

  const { edition, rows, counts, ministries, open } = view;
  const together = confirmable(rows);
  const leftOut = rows.filter((row) => isLeft(row.progress) && !together.includes(row));

  return (
    <>
      <PageTitle
        lead={ministries.map(({ label }) => label).join(', ')}
        actions={
          open.possible && (
            <>
              <Button
                priority="secondary"
                iconId="fr-icon-table-line"
                linkProps={{ href: '/collecte/tableur', prefetch: false }}
              >
                Répondre par tableur
              </Button>
              <Button
                priority="secondary"
                iconId="fr-icon-add-line"
                linkProps={{ href: '/transmissions/nouveau-projet', prefetch: false }}
              >
                Proposer un nouveau projet
              </Button>
            </>
          )
        }
      >
        {editionName(edition)}
      </PageTitle>
      {!open.possible && (
        <Notice severity="info" className={fr.cx('fr-mb-3w')}>
          {open.reason}
        </Notice>
      )}
      <CollectionSummary
        edition={edition}
        daysLeft={view.daysLeft}
        counts={counts}
        headline={leftSentence(counts, open.possible)}
      />
      {error && (
        <p role="status" className={styles.mention}>
          {error.message}
        </p>
      )}
      <div className={styles.together}>
        <ConfirmAll
          rows={together}
          leftOut={leftOut}
          pending={together.some(isPending)}
          onConfirm={async (which) => {
            await say(which, 'all');
            news.current?.focus();
          }}
        />
      </div>
      <div ref={news} tabIndex={-1} role="status" className={styles.news}>
        {told.all && <News told={told.all} rows={rows} />}
      </div>
      {/* What one row comes to is seen in it: nothing may move the others under the hand. */}
      <p role="status" className={fr.cx('fr-sr-only')}>
        {told.one && `${confirmedSentence(told.one, rows)} ${leftSentence(counts)}.`}
      </p>
      <CollectionList
        rows={rows}
        edition={edition.number}
        isOpen={open.possible}
        showMinistry={ministries.length > 1}
        isPending={isPending}
        problems={[...(told.one?.refused ?? []), ...(told.all?.refused ?? [])]}
        onConfirm={(row) => say([row], 'one')}
      />
      <ProposalsList proposals={view.proposals} showMinistry={ministries.length > 1} />
    </>
  );
}

/** « SIV : confirmé sans changement. », « 9 projets confirmés sans changement. » */
function confirmedSentence({ confirmed }: Confirmed, rows: readonly Row[]): string {
  const [only] = confirmed;
  if (only === undefined) return '';
  return confirmed.length === 1
    ? `${nameOf(only, rows)}\u202f: confirmé sans changement.`
    : `${countProjects(confirmed.length)} confirmés sans changement.`;
}

function nameOf(project: string, rows: readonly Row[]): string {
  return rows.find((row) => row.project === project)?.name ?? project;
}

/** What was recorded of all that were left; each refusal is also told beside its project. */
function News({ told, rows }: { told: Confirmed; rows: readonly Row[] }) {
  const { confirmed, refused } = told;
  return (
    <>
      {confirmed.length > 0 && <Notice severity="success">{confirmedSentence(told, rows)}</Notice>}
      {refused.length > 0 && (
        <Notice severity="warning" className={fr.cx('fr-mt-1w')}>
          {`À reprendre\u202f: ${refused
            .map(({ project, reason }) => `${nameOf(project, rows)}. ${reason}`)
            .join(' ')}`}
        </Notice>
      )}
    </>
  );
}
