import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { ArticleEditor } from '@/components/article/article-editor';
import { ClosedArticle } from '@/components/article/closed-article';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { articleView } from '@/db/queries/article';
import { can } from '@/lib/domain/permissions/matrix';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { saveArticleAction, settleQuestionAction } from './actions';

export const metadata: Metadata = { title: 'Article de l’édition' };

interface PageProps {
  params: Promise<{ edition: string }>;
}

/** Where the article of an edition is written, checked against the series as one types. */
export default async function ArticlePage({ params }: PageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'article.edit');
  if (!verdict.possible) return <Refusal title="Article de l’édition" reason={verdict.reason} />;
  const { edition: asked } = await params;
  const view = /^[1-9]\d{0,2}$/.test(asked)
    ? await articleView(actor, Number(asked), new Date())
    : null;
  if (view === null) notFound();
  const { number, dataMonth } = view.edition;
  return (
    <>
      <Trail
        steps={[
          { href: '/editions', text: 'Éditions' },
          { href: `/editions/${number}`, text: formatEdition(number) },
        ]}
        current="Article"
      />
      <PageTitle overline={`${formatEdition(number)}, données de ${formatLongMonth(dataMonth)}`}>
        Article de l’édition
      </PageTitle>
      {view.closed === null ? (
        <ArticleEditor view={view} save={saveArticleAction} settle={settleQuestionAction} />
      ) : (
        <ClosedArticle view={view} reason={view.closed} />
      )}
    </>
  );
}
