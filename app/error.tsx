'use client';

import { ProblemPage } from '@/components/ui/problem-page';
import { SiteShell } from '@/components/ui/site-shell';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** An error outside the signed-in pages, or in their frame. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <SiteShell person={null} links={[]}>
      <ProblemPage reference={error.digest} onRetry={reset} />
    </SiteShell>
  );
}
