'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Upload } from '@codegouvfr/react-dsfr/Upload';
import { useEffect, useRef } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import styles from './sheet.module.css';
import { useFileDrop } from './use-file-drop';
import type { Sheet } from './use-sheet';

/** The second step: the file brought back, chosen or dropped anywhere on the page. */
export function UploadStep({ sheet }: { sheet: Sheet }) {
  const { state, choose } = sheet;
  const hydrated = useHydrated();
  const hovering = useFileDrop(choose);
  const reading = state.waiting === 'reading';
  return (
    <section aria-labelledby="tableur-rendre" className={styles.step}>
      <h2 id="tableur-rendre" className="fr-h4">
        2. Déposer le fichier rempli
      </h2>
      <div className={hovering ? `${styles.zone} ${styles.zoneHovered}` : styles.zone}>
        <Upload
          label={state.preview === null ? 'Choisir le fichier rempli' : 'Choisir un autre fichier'}
          hint="XLSX ou CSV, 5&nbsp;Mo au plus. Vous pouvez aussi le faire glisser sur cette page. Rien n’est enregistré avant votre accord."
          disabled={!hydrated || state.waiting !== null}
          nativeInputProps={{
            accept: '.xlsx,.csv',
            // The same file, mended, must be told from no choice at all.
            onClick: (event) => {
              event.currentTarget.value = '';
            },
            onChange: (event) => {
              const [file] = event.target.files ?? [];
              if (file) void choose(file);
            },
          }}
        />
        <p role="status" className={styles.progress}>
          {reading && `Lecture de «\u00a0${state.tried}\u00a0»…`}
        </p>
      </div>
      <FileProblem name={state.tried} problem={reading ? null : state.fileProblem} />
    </section>
  );
}

/** Why a file was not read: one sentence, to which the focus goes. */
function FileProblem({ name, problem }: { name: string | null; problem: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) place.current?.focus();
  }, [problem]);
  return (
    <div ref={place} tabIndex={-1} role="alert">
      {problem !== null && (
        <Alert
          severity="error"
          as="h3"
          title={`«\u00a0${name}\u00a0» n’a pas pu être repris`}
          description={problem}
          className="fr-mt-2w"
        />
      )}
    </div>
  );
}
