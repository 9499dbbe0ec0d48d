'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useEffect, useRef } from 'react';

/** The first field that the form marks as wrong, whatever its kind. */
const WRONG_FIELD =
  ':is([class*="-group--error"], fieldset.fr-fieldset--error) :is(input, select, textarea)';

/** What is wrong with a form, read aloud; the focus goes to the first wrong field, or here. */
export function FormProblem({ problem }: { problem: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem === null) return;
    const wrong = place.current?.closest('form')?.querySelector<HTMLElement>(WRONG_FIELD);
    (wrong ?? place.current)?.focus();
  }, [problem]);
  return (
    <div ref={place} role="alert" tabIndex={-1} className={problem ? 'fr-mb-3w' : undefined}>
      {problem && <Alert severity="error" small description={problem} />}
    </div>
  );
}
