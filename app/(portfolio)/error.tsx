'use client';

import { ProblemPage } from '@/components/ui/problem-page';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** An error in a signed-in page: the header and the menu stay. */
export default function PortfolioErrorPage({ error, reset }: ErrorPageProps) {
  return <ProblemPage reference={error.digest} onRetry={reset} />;
}
