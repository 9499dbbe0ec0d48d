'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { agree } from '@/lib/format/numerals';
import { inboxQuery } from '@/lib/live/submissions';
import { inboxSearch } from '@/lib/schemas/inbox';
import type { AcceptedSubmission, DoneToSubmission } from '@/lib/views/submission-answers';
import type { SubmissionSummary } from '@/lib/views/submissions';
import { nextWaiting } from './inbox-readings';
import styles from './submission.module.css';
import { INBOX_PATH } from './use-inbox-request';

export type Decided =
  | { kind: 'accepted'; value: AcceptedSubmission }
  | { kind: 'returned' | 'refused'; value: DoneToSubmission };

interface AfterDecisionProps {
  decided: Decided;
  summary: SubmissionSummary;
  /** The ministry the list was narrowed to; null for all of them. */
  ministry: string | null;
}

/** What was recorded, and where to go from there. */
export function AfterDecision({ decided, summary, ministry }: AfterDecisionProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { data } = useQuery(inboxQuery({ edition: summary.edition, status: 'sent', ministry }));
  const next = data === undefined ? null : nextWaiting(data.rows, summary);
  const search = inboxSearch({ ministry });
  const project = decided.kind === 'accepted' ? decided.value.project : summary.project;
  return (
    <div ref={place} tabIndex={-1} className={styles.done}>
      <Alert
        severity="success"
        as="h3"
        title={titleOf(decided, summary)}
        description={sentence(decided, summary)}
      />
      <div className={styles.buttons}>
        {next !== null && (
          <Button linkProps={{ href: `${INBOX_PATH}/${next.id}${search}`, prefetch: false }}>
            Transmission suivante{'\u202f'}: {next.name}
          </Button>
        )}
        {data !== undefined && next === null && (
          <p className="fr-mb-0">Plus rien n’attend votre décision.</p>
        )}
        {project !== null && (
          <Button
            priority="secondary"
            linkProps={{
              href: `/projets/${project}?edition=${summary.edition}`,
              prefetch: false,
            }}
          >
            Voir la fiche
          </Button>
        )}
        <Button
          priority="tertiary"
          linkProps={{
            href: `${INBOX_PATH}${inboxSearch({ edition: summary.edition, ministry })}`,
            prefetch: false,
          }}
        >
          Revenir à la liste
        </Button>
      </div>
    </div>
  );
}

const TITLES: Record<Decided['kind'], string> = {
  accepted: 'Transmission acceptée',
  returned: 'Transmission renvoyée',
  refused: 'Transmission refusée',
};

function titleOf({ kind }: Decided, { inPart }: SubmissionSummary): string {
  return kind === 'accepted' && inPart ? 'Transmission acceptée en partie' : TITLES[kind];
}

function sentence(decided: Decided, { name, sentBy }: SubmissionSummary): string {
  const who = sentBy ?? 'Le ministère';
  switch (decided.kind) {
    case 'accepted': {
      const { revisions } = decided.value;
      const numbers = revisions.map((seq) => `n°\u00a0${seq}`).join(', ');
      return `La fiche de ${name} est à jour\u202f: ${agree(revisions.length, 'révision', 'révisions')} ${numbers}, à vos deux noms.`;
    }
    case 'returned':
      return `${who} lira votre message et pourra corriger, puis transmettre de nouveau.`;
    case 'refused':
      return `${who} lira pourquoi. La fiche de ${name} n’a pas changé.`;
  }
}
