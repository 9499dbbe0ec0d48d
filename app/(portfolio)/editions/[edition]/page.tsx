import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { EditionHubScreen } from '@/components/edition-life/edition-hub-screen';
import { editionHub } from '@/db/queries/edition-life';
import { parisDay } from '@/lib/domain/collection/deadline';
import { formatEdition } from '@/lib/format/dates';
import type { PassagePageProps } from '../passage-page';

export async function generateMetadata({ params }: PassagePageProps): Promise<Metadata> {
  const number = Number((await params).edition);
  return { title: Number.isInteger(number) && number > 0 ? formatEdition(number) : 'Édition' };
}

/** An edition: where it stands in its life, what comes next, what went out. */
export default async function EditionPage({ params }: PassagePageProps) {
  const actor = await requireActor();
  const { edition } = await params;
  const hub = /^[1-9]\d{0,2}$/.test(edition)
    ? editionHub(actor, Number(edition), parisDay(new Date().toISOString()))
    : null;
  if (hub === null) notFound();
  return <EditionHubScreen hub={hub} />;
}
