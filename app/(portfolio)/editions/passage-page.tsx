import type { ReactNode } from 'react';
import { requireActor } from '@/app/session/actor';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { type Action, can } from '@/lib/domain/permissions/matrix';
import type { Verdict } from '@/lib/domain/result';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { askedEdition } from './asked-edition';

export interface PassagePageProps {
  params: Promise<{ edition: string }>;
}

interface PassagePageDefinition {
  title: string;
  action: Action;
  /** Whether the edition may make the passage now. */
  verdict: (edition: Edition) => Verdict;
  form: (edition: Edition) => ReactNode;
}

/** The page that confirms a passage of an edition, or the sentence that says why it cannot be. */
export async function passagePage(
  { params }: PassagePageProps,
  { title, action, verdict, form }: PassagePageDefinition,
): Promise<ReactNode> {
  const permission = can(await requireActor(), action);
  const edition = askedEdition((await params).edition);
  if (!permission.possible) return <Refusal title={title} reason={permission.reason} />;
  const possible = verdict(edition);
  if (!possible.possible) return <Refusal title={title} reason={possible.reason} />;
  return (
    <>
      <Trail
        steps={[
          { href: '/editions', text: 'Éditions' },
          { href: `/editions/${edition.number}`, text: formatEdition(edition.number) },
        ]}
        current={title}
      />
      <PageTitle
        overline={`${formatEdition(edition.number)}, données de ${formatLongMonth(edition.dataMonth)}`}
      >
        {title}
      </PageTitle>
      {form(edition)}
    </>
  );
}
