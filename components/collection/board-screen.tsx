'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { boardQuery } from '@/lib/live/collection';
import { BoardTable } from './board-table';
import styles from './collection.module.css';
import { CollectionSummary } from './collection-summary';
import { Notice } from './notice';
import { boardSentence, editionName } from './readings';
import type { Remind } from './use-remind';

interface BoardScreenProps {
  /** As the address asks for it; null for the latest. */
  edition: number | null;
  /** Whether the reader may move the deadline. */
  mayOpen: boolean;
  /** Whether the reader may read what ministries send. */
  mayRead: boolean;
  /** Null for a reader who follows without reminding. */
  remind: Remind | null;
}

/** Who is late: the ministries of a collection and how far each has come, live. */
export function BoardScreen({ edition: asked, mayOpen, mayRead, remind }: BoardScreenProps) {
  const { data: view, error } = useQuery(boardQuery(asked));
  if (!view) {
    return (
      <>
        <PageTitle>Collecte</PageTitle>
        {error ? (
          <EmptyState
            title="Le suivi de la collecte n’a pas pu être lu"
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

  const { edition, rows, totals } = view;
  const open = edition.state === 'collection';
  return (
    <>
      <PageTitle
        actions={
          mayOpen && open ? (
            <Button
              priority="secondary"
              iconId="fr-icon-calendar-line"
              linkProps={{ href: `/editions/${edition.number}/collecte`, prefetch: false }}
            >
              Modifier l’échéance
            </Button>
          ) : undefined
        }
      >
        {editionName(edition)}
      </PageTitle>
      <CollectionSummary
        edition={edition}
        daysLeft={view.daysLeft}
        counts={totals}
        headline={boardSentence(view)}
      />
      {remind !== null && open && !view.mailEnabled && (
        <Notice severity="info" className={fr.cx('fr-mb-2w')}>
          {`L’envoi de courriels n’est pas activé sur cette installation\u202f: une relance est notée ici, mais ne part pas.`}
        </Notice>
      )}
      <p role="status" className={styles.live}>
        {error ? error.message : open ? 'Suivi en direct' : ''}
      </p>
      {rows.length === 0 ? (
        <EmptyState title="Aucun projet dans cette édition" />
      ) : (
        <BoardTable view={view} mayRead={mayRead} remind={open ? remind : null} />
      )}
    </>
  );
}
