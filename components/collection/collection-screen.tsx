'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { isLeft, leftOf } from '@/lib/domain/collection/progress';
import { collectionQuery } from '@/lib/live/collection';
import type { CollectionRow as Row } from '@/lib/views/collection';
import styles from './collection.module.css';
import { CollectionList } from './collection-list';
import { CollectionSummary } from './collection-summary';
import { ConfirmAll } from './confirm-all';
import { ProposalsList } from './proposals-list';
import { confirmable, countProjects, editionName, leftSentence } from './readings';
import { type Confirm, type Told, useConfirm } from './use-confirm';

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
          <>
            <Button
              priority="secondary"
              iconId="fr-icon-table-line"
              linkProps={{ href: '/collecte/tableur', prefetch: false }}
            >
              Répondre par tableur
            </Button>
            {open.possible && (
              <Button
                priority="secondary"
                iconId="fr-icon-add-line"
                linkProps={{ href: '/transmissions/nouveau-projet', prefetch: false }}
              >
                Proposer un nouveau projet
              </Button>
            )}
          </>
        }
      >
        {editionName(edition)}
      </PageTitle>
      {!open.possible && (
        <Alert severity="info" small description={open.reason} className={fr.cx('fr-mb-3w')} />
      )}
      <CollectionSummary
        edition={edition}
        daysLeft={view.daysLeft}
        counts={counts}
        headline={leftSentence(counts)}
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
            await say(which, true);
            news.current?.focus();
          }}
        />
      </div>
      <div
        ref={news}
        tabIndex={-1}
        role="status"
        // What one row comes to is seen in it: nothing may move the others under the hand.
        className={told?.together ? styles.news : fr.cx('fr-sr-only')}
      >
        {told && <News told={told} rows={rows} left={leftOf(counts)} />}
      </div>
      <CollectionList
        rows={rows}
        edition={edition.number}
        showMinistry={ministries.length > 1}
        isPending={isPending}
        problems={told?.refused ?? []}
        onConfirm={(row) => say([row], false)}
      />
      <ProposalsList proposals={view.proposals} showMinistry={ministries.length > 1} />
    </>
  );
}

/** What was recorded and what is left; each refusal is also told beside its project. */
function News({ told, rows, left }: { told: Told; rows: readonly Row[]; left: number }) {
  const names = new Map(rows.map(({ project, name }) => [project, name]));
  const { confirmed, refused } = told;
  const [only] = confirmed;
  const rest =
    left === 0 ? 'Il ne reste rien à traiter.' : `Il reste ${countProjects(left)} à traiter.`;
  return (
    <>
      {only !== undefined && (
        <Alert
          severity="success"
          small
          description={`${
            confirmed.length === 1
              ? `${names.get(only) ?? only}\u202f: confirmé sans changement.`
              : `${countProjects(confirmed.length)} confirmés sans changement.`
          } ${rest}`}
        />
      )}
      {confirmed.length > 0 && refused.length > 0 && (
        <Alert
          severity="warning"
          small
          className={fr.cx('fr-mt-1w')}
          description={`${countProjects(refused.length)} laissé${refused.length > 1 ? 's' : ''} de côté\u202f: ${refused
            .map(({ project, reason }) => `${names.get(project) ?? project}, ${reason}`)
            .join(' ')}`}
        />
      )}
    </>
  );
}
