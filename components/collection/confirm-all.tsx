'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useId, useRef, useState } from 'react';
import type { CollectionRow } from '@/lib/views/collection';
import styles from './collection.module.css';
import { ConfirmChoice } from './confirm-choice';
import { confirmAllLabel, countProjects, leftOutReason } from './readings';

interface ConfirmAllProps {
  /** What may be said unchanged at once. */
  rows: readonly CollectionRow[];
  /** What is left besides: each says why it is not confirmed with the others. */
  leftOut: readonly CollectionRow[];
  pending: boolean;
  onConfirm: (rows: readonly CollectionRow[]) => void;
}

/**
 * « Rien n’a changé » for everything left that looks right, asked once before it is recorded: what did
 * change is left out there and then.
 */
export function ConfirmAll({ rows, leftOut, pending, onConfirm }: ConfirmAllProps) {
  const [asking, setAsking] = useState(false);
  /** Projects put aside; those that come while one is asked are taken like the others. */
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const opener = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const panel = useId();
  if (rows.length === 0) return null;
  const taken = rows.filter(({ project }) => !aside.has(project));

  function ask() {
    setAsking(true);
    setAside(new Set());
    requestAnimationFrame(() => {
      question.current?.focus({ preventScroll: true });
      // As much of the question as fits, down to its answer.
      question.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    });
  }

  function giveUp() {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  }

  return (
    <>
      <Button
        ref={opener}
        iconId="fr-icon-check-line"
        onClick={asking ? giveUp : ask}
        disabled={pending}
        nativeButtonProps={{ 'aria-expanded': asking, 'aria-controls': panel }}
      >
        {confirmAllLabel(rows.length, rows.length + leftOut.length)}
      </Button>
      {asking && (
        <section id={panel} className={styles.question} aria-label="Confirmation">
          <p ref={question} tabIndex={-1} className={fr.cx('fr-text--bold', 'fr-mb-1w')}>
            {rows.length === 1
              ? 'Rien n’a changé dans ce projet depuis la dernière édition\u202f?'
              : `Rien n’a changé dans ces ${rows.length}\u00a0projets depuis la dernière édition\u202f?`}
          </p>
          {rows.length === 1 ? (
            <p className={fr.cx('fr-text--sm', 'fr-mb-1w')}>{rows[0]?.name}</p>
          ) : (
            <ConfirmChoice rows={rows} aside={aside} onChange={setAside} />
          )}
          {leftOut.length > 0 && (
            <>
              <p className={fr.cx('fr-text--sm', 'fr-mb-0')}>
                {leftOut.length === 1 ? 'Reste à traiter à part' : 'Restent à traiter à part'}
                {'\u202f'}:
              </p>
              <ul className={styles.leftOut}>
                {leftOut.map((row) => (
                  <li key={row.project}>
                    {row.name}
                    {'\u202f'}: {leftOutReason(row)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className={fr.cx('fr-text--sm', 'fr-mb-2w')}>
            La confirmation est enregistrée à votre nom et ne s’annule pas{'\u202f'}; une révision
            peut toujours être transmise ensuite.
          </p>
          <div className={styles.questionActions}>
            <Button
              onClick={() => {
                setAsking(false);
                onConfirm(taken);
              }}
              disabled={pending || taken.length === 0}
            >
              {confirmLabel(taken.length)}
            </Button>
            <Button priority="secondary" onClick={giveUp}>
              Annuler
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function confirmLabel(count: number): string {
  if (count === 0) return 'Oui, confirmer';
  return count === 1 ? 'Oui, confirmer le projet' : `Oui, confirmer les ${countProjects(count)}`;
}
