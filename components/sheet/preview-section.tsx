'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { Tag } from '@codegouvfr/react-dsfr/Tag';
import { useEffect, useRef, useState } from 'react';
import type { UploadPreview } from '@/lib/views/sheet-upload';
import { KeepActions } from './keep-actions';
import {
  decisionOf,
  filteredRows,
  filterLabel,
  ROW_FILTERS,
  type RowFilter,
  summary,
  tallyOf,
} from './readings';
import { RowPreview } from './row-preview';
import styles from './sheet.module.css';
import type { Sheet } from './use-sheet';

interface PreviewSectionProps {
  sheet: Sheet;
  preview: UploadPreview;
}

/** What the file would change, row by row and cell by cell, and what to do about it. */
export function PreviewSection({ sheet, preview }: PreviewSectionProps) {
  const { state, decide, takeFile } = sheet;
  const [filter, setFilter] = useState<RowFilter>('notable');
  const title = useRef<HTMLHeadingElement>(null);
  const tally = tallyOf(preview, state.decisions);
  const rowsOf = (name: RowFilter) => filteredRows(preview, name, state.decisions);
  const offered = ROW_FILTERS.filter((name) => name === 'all' || rowsOf(name).length > 0);
  const shown = offered.includes(filter) ? filter : 'all';
  // A preview just read is what the person is waiting for; one refreshed by keeping is not.
  useEffect(() => {
    if (state.file === null) return;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'start' });
  }, [state.file]);
  return (
    <section aria-labelledby="tableur-apercu" className={styles.step}>
      <h2 id="tableur-apercu" ref={title} tabIndex={-1} className="fr-h4">
        3. Vérifier et garder «{'\u00a0'}
        <span className="panorama-anywhere">{state.file?.name}</span>
        {'\u00a0'}»
      </h2>
      <p role="status" className={styles.summary}>
        {summary(preview, tally)}
      </p>
      {preview.general.length > 0 && (
        <ul className={styles.remarks}>
          {preview.general.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <fieldset aria-label="Lignes montrées" className={styles.filters}>
        {offered.map((name) => (
          <Tag
            key={name}
            pressed={shown === name}
            nativeButtonProps={{ onClick: () => setFilter(name) }}
          >
            {filterLabel(name, rowsOf(name).length)}
          </Tag>
        ))}
      </fieldset>
      {tally.fates.drafted > 1 && (
        <Button
          priority="tertiary"
          size="small"
          className="fr-mb-2w"
          onClick={() => takeFile(preview)}
        >
          {`Prendre le fichier pour les ${tally.fates.drafted} brouillons différents`}
        </Button>
      )}
      <ol className={`fr-raw-list ${styles.rows}`}>
        {rowsOf(shown).map((row) => (
          <RowPreview
            key={row.line}
            row={row}
            decision={decisionOf(row, state.decisions)}
            onDecide={(changes) => decide(row, changes)}
          />
        ))}
      </ol>
      <KeepActions sheet={sheet} tally={tally} />
    </section>
  );
}
