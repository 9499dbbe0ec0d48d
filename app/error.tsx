'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { ProblemPage } from '@/components/ui/problem-page';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** An error outside the signed-in pages. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main id="contenu" className={fr.cx('fr-container')}>
      <ProblemPage reference={error.digest} onRetry={reset} />
    </main>
  );
}
