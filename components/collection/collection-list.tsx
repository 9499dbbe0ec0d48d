'use client';

import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { useRef, useState } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { isLeft } from '@/lib/domain/collection/progress';
import { formatNumber } from '@/lib/format/numbers';
import type { Confirmed, CollectionRow as Row } from '@/lib/views/collection';
import styles from './collection.module.css';
import { CollectionRow } from './collection-row';

/** From so many projects on, one may ask to see only those that are left. */
const WORTH_CHOOSING = 10;

type Shown = 'all' | 'left' | 'done';

interface CollectionListProps {
  rows: readonly Row[];
  edition: number;
  /** False once nothing more may be answered. */
  isOpen: boolean;
  showMinistry: boolean;
  isPending: (row: Row) => boolean;
  problems: Confirmed['refused'];
  onConfirm: (row: Row) => Promise<Confirmed>;
}

/** The projects, in an order that does not move under the hand as they are dealt with. */
export function CollectionList(props: CollectionListProps) {
  const { rows, edition, isOpen, showMinistry, isPending, problems, onConfirm } = props;
  const [shown, setShown] = useState<Shown>('all');
  /** Projects that were shown when the choice was made: they stay until it is made anew. */
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const standings = useRef(new Map<string, HTMLParagraphElement>());
  const left = rows.filter(({ progress }) => isLeft(progress));

  if (rows.length === 0) {
    return (
      <EmptyState title="Votre ministère n’a pas de projet dans cette édition">
        <p>Proposez un nouveau projet, ou signalez à la DINSIC celui qui manque.</p>
      </EmptyState>
    );
  }

  function choose(next: Shown) {
    setShown(next);
    const wanted = rows.filter(({ progress }) => isLeft(progress) === (next === 'left'));
    setKept(new Set(wanted.map(({ project }) => project)));
  }

  const visible = shown === 'all' ? rows : rows.filter(({ project }) => kept.has(project));
  const segment = (value: Shown, label: string) => ({
    label,
    nativeInputProps: { checked: shown === value, onChange: () => choose(value) },
  });
  return (
    <section aria-labelledby="projets-de-la-collecte">
      <div className={styles.listHead}>
        <h2 id="projets-de-la-collecte" className="fr-h5 fr-mb-0">
          Projets
        </h2>
        {rows.length >= WORTH_CHOOSING && (
          <SegmentedControl
            small
            hideLegend
            legend="Projets montrés"
            segments={[
              segment('all', `Tous (${formatNumber(rows.length)})`),
              segment(
                'left',
                `${isOpen ? 'À traiter' : 'Sans réponse'} (${formatNumber(left.length)})`,
              ),
              segment('done', `Transmis ou réglés (${formatNumber(rows.length - left.length)})`),
            ]}
          />
        )}
      </div>
      <ul className={styles.rows}>
        {visible.map((row) => (
          <CollectionRow
            key={row.project}
            row={row}
            edition={edition}
            showMinistry={showMinistry}
            pending={isPending(row)}
            problem={problems.find(({ project }) => project === row.project)?.reason ?? null}
            onConfirm={async () => {
              const { confirmed } = await onConfirm(row);
              if (confirmed.length > 0) keepFocus(standings.current.get(row.project));
            }}
            standingRef={(element) => {
              if (element) standings.current.set(row.project, element);
              else standings.current.delete(row.project);
            }}
          />
        ))}
      </ul>
      {visible.length === 0 && <p className={styles.mention}>Aucun projet dans cette liste.</p>}
    </section>
  );
}

/**
 * The button that had the focus is gone: what has come of it, in the same row, takes it. Not where the
 * person has gone on to another row meanwhile.
 */
function keepFocus(standing: HTMLElement | undefined) {
  const focused = document.activeElement;
  const stayed = focused === document.body || standing?.closest('li')?.contains(focused);
  if (stayed) standing?.focus();
}
