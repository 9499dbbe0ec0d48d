import { notFound } from 'next/navigation';
import { loadEditions } from '@/db/queries/history';
import { reader } from '@/db/read';
import type { Edition } from '@/lib/domain/vocabulary/editions';

/** The edition that an address names; the page « introuvable » where there is none. */
export function askedEdition(asked: string): Edition {
  const edition = loadEditions(reader()).find(({ number }) => String(number) === asked);
  if (!edition) notFound();
  return edition;
}
