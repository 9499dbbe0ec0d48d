'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EditionLead } from '@/components/projects/edition-lead';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import type { Side } from '@/lib/domain/submissions/transitions';
import { type InboxQuestion, inboxQuery, SUBMISSIONS_KEY } from '@/lib/live/submissions';
import type { InboxView } from '@/lib/views/submissions';
import styles from './inbox.module.css';
import { InboxEditions, InboxFilters } from './inbox-filters';
import { InboxList } from './inbox-list';
import { waitingSentence } from './inbox-readings';
import type { AcceptMany } from './submission-actions';
import { INBOX_PATH, useInboxRequest } from './use-inbox-request';
import { useNow } from './use-now';

interface InboxScreenProps {
  /** From which side the reader looks: they decide, or they follow what became of what they sent. */
  reader: Side;
  /** The status shown where the address says none. */
  usual: InboxQuestion['status'];
  /** When the server drew the page, in milliseconds since 1970. */
  drawnAt: number;
  acceptMany: AcceptMany;
}

/** The submissions of an edition that the reader may see, as the address asks for them, kept current. */
export function InboxScreen({ reader, usual, drawnAt, acceptMany }: InboxScreenProps) {
  const request = useInboxRequest(usual);
  const client = useQueryClient();
  const query = inboxQuery(request);
  const { data: view, error, isPlaceholderData } = useQuery(query);
  const now = useNow(drawnAt);
  if (!view) {
    return (
      <>
        <PageTitle>Transmissions</PageTitle>
        {error ? (
          <EmptyState
            title="La liste des transmissions n’a pas pu être lue"
            action={<a href={INBOX_PATH}>Recharger la page</a>}
          >
            <p>{error.message}</p>
          </EmptyState>
        ) : (
          <p role="status">Lecture des transmissions…</p>
        )}
      </>
    );
  }
  const { edition, filters } = view;
  async function readAgain(): Promise<InboxView | undefined> {
    await client.invalidateQueries({ queryKey: [SUBMISSIONS_KEY] });
    return client.getQueryData<InboxView>(query.queryKey);
  }
  return (
    <>
      <PageTitle
        overline={<EditionLead edition={edition} publication={null} restrictedTo={null} />}
        lead={<span className={styles.lead}>{waitingSentence(view, reader, now)}</span>}
        actions={<InboxEditions view={view} request={request} usual={usual} />}
      >
        {reader === 'directorate' ? 'Transmissions des ministères' : 'Vos transmissions'}
      </PageTitle>
      <InboxFilters view={view} request={request} usual={usual} reader={reader} />
      <InboxList
        // Another list starts anew: its rows are held as they come.
        key={`${edition.number} ${filters.status} ${filters.ministry}`}
        view={view}
        reader={reader}
        usual={usual}
        now={now}
        isBusy={isPlaceholderData}
        problem={error?.message ?? null}
        acceptMany={acceptMany}
        readAgain={readAgain}
      />
    </>
  );
}
