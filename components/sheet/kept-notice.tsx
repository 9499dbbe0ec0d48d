'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useEffect, useRef } from 'react';
import type { KeptRow, KeptSheet } from '@/lib/views/sheet-upload';
import { projects } from './readings';
import styles from './sheet.module.css';

/** What was kept, with the way to each of it. */
export function KeptNotice({ kept }: { kept: KeptSheet }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kept) place.current?.focus();
  }, [kept]);
  const { sent, drafts, confirmed } = kept;
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles.kept}>
      <Alert
        severity="success"
        as="h2"
        title={title(kept)}
        description={
          <>
            {sent.length > 0 && (
              <KeptRows heading="Transmis, la DINSIC va les lire" rows={sent} href={sentHref} />
            )}
            {drafts.length > 0 && (
              <KeptRows
                heading="Brouillons à relire et à transmettre"
                rows={drafts}
                href={draftHref}
              />
            )}
            {confirmed.length > 0 && (
              <p className="fr-mb-1w">
                «{'\u00a0'}Rien n’a changé{'\u00a0'}» est enregistré pour{' '}
                {projects(confirmed.length)}
                {'\u202f'}: {confirmed.map(({ name }) => name).join(', ')}.
              </p>
            )}
            <a href="/collecte" className="fr-link">
              Voir où en est la collecte
            </a>
          </>
        }
      />
    </div>
  );
}

function KeptRows(props: {
  heading: string;
  rows: readonly KeptRow[];
  href: (row: KeptRow) => string;
}) {
  return (
    <>
      <p className="fr-mb-0">
        {props.heading}
        {'\u202f'}:
      </p>
      <ul className="fr-mb-1w">
        {props.rows.map((row) => (
          <li key={row.line}>
            <a href={props.href(row)}>{row.name}</a>
            {row.reason !== null && `, non transmis\u202f: ${row.reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function title({ sent, drafts, confirmed }: KeptSheet): string {
  const parts = [
    sent.length > 0
      ? `${sent.length} ${sent.length > 1 ? 'transmissions envoyées' : 'transmission envoyée'}`
      : null,
    drafts.length > 0
      ? `${drafts.length} ${drafts.length > 1 ? 'brouillons gardés' : 'brouillon gardé'}`
      : null,
    confirmed.length > 0
      ? `${confirmed.length} ${confirmed.length > 1 ? 'projets confirmés' : 'projet confirmé'}`
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Il n’y avait rien de nouveau à garder' : parts.join(', ');
}

const sentHref = ({ submission }: KeptRow) => `/transmissions/${submission}`;

function draftHref({ project, submission }: KeptRow): string {
  return project === null
    ? `/transmissions/nouveau-projet?transmission=${submission}`
    : `/projets/${project}/transmission`;
}
