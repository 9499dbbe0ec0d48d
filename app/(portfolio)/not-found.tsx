import type { Metadata } from 'next';
import { NotFoundNotice } from '@/components/ui/not-found-notice';

export const metadata: Metadata = { title: 'Page introuvable' };

/** Inside the signed-in pages: a project or an account that is not there for this person. */
export default function PortfolioNotFound() {
  return <NotFoundNotice />;
}
