'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useEffect, useRef } from 'react';

/** What is wrong with a whole form, read aloud and given the focus as it appears. */
export function FormProblem({ problem }: { problem: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) place.current?.focus();
  }, [problem]);
  return (
    <div ref={place} role="alert" tabIndex={-1} className={problem ? 'fr-mb-3w' : undefined}>
      {problem && <Alert severity="error" small description={problem} />}
    </div>
  );
}
