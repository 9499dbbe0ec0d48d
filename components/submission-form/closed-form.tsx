'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { formatInstant } from '@/lib/format/dates';
import type { SubmissionFormView } from '@/lib/views/submissions';
import styles from './submission-form.module.css';

interface ClosedFormProps {
  view: SubmissionFormView;
  /** Why nothing may be typed here and now. */
  reason: string;
  /** The next project of the collection that waits for something; null when none does. */
  next: { project: string; name: string } | null;
}

/** In the place of the form: what became of it, or why it is closed, and the way on. */
export function ClosedForm({ view, reason, next }: ClosedFormProps) {
  const { submission, thread, entry, edition, allowed } = view;
  const place = useRef<HTMLDivElement>(null);
  // It comes in the place of the button that sent.
  useEffect(() => place.current?.focus(), []);
  const sent =
    submission?.status === 'sent' ? thread.findLast(({ kind }) => kind === 'sent') : null;
  return (
    <>
      <div ref={place} tabIndex={-1}>
        {sent ? (
          <Alert
            severity="success"
            as="h2"
            role="status"
            title="C’est transmis à la DINSIC"
            description={`Par ${sent.by}, le ${formatInstant(sent.at)}. ${
              allowed.withdraw.possible
                ? 'Un chargé de mission va en décider\u202f; d’ici là, vous pouvez retirer la transmission pour la modifier.'
                : allowed.withdraw.reason
            }`}
          />
        ) : (
          <Alert severity="info" as="h2" title="Ce formulaire est fermé" description={reason} />
        )}
      </div>
      <div className={`${styles.buttons} fr-mt-3w`}>
        {sent && next !== null && (
          <Button linkProps={{ href: `/projets/${next.project}/transmission`, prefetch: false }}>
            Projet suivant&#8239;: {next.name}
          </Button>
        )}
        <Button
          priority={sent && next !== null ? 'secondary' : 'primary'}
          linkProps={{ href: `/collecte?edition=${edition.number}`, prefetch: false }}
        >
          Revenir à la collecte
        </Button>
        {submission !== null && (
          <Button
            priority="tertiary"
            linkProps={{ href: `/transmissions/${submission.id}`, prefetch: false }}
          >
            Voir la transmission
          </Button>
        )}
        {submission === null && entry !== null && (
          <Button
            priority="tertiary"
            linkProps={{
              href: `/projets/${entry.project}?edition=${edition.number}`,
              prefetch: false,
            }}
          >
            Voir la fiche
          </Button>
        )}
      </div>
    </>
  );
}
