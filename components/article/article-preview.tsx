import { articleParts } from '@/lib/domain/article/front-matter';
import { type MarkdownBlock, markdownBlocks, type Run } from '@/lib/domain/article/markdown';
import { formatLongDate } from '@/lib/format/dates';
import styles from './article.module.css';

interface ArticlePreviewProps {
  text: string;
  title: string;
}

/** An article as its readers will have it. */
export function ArticlePreview({ text, title }: ArticlePreviewProps) {
  const { title: own, date, chapeau, body } = articleParts(text);
  return (
    <section aria-labelledby="apercu">
      <h2 id="apercu" className="fr-h4">
        {title}
      </h2>
      <div className={styles.preview}>
        {own !== '' && <h3 className="fr-h3 fr-mb-1w">{own}</h3>}
        <p className="fr-text--sm fr-mb-2w">{dateLine(date)}</p>
        {chapeau !== '' && <p className="fr-text--lead">{chapeau}</p>}
        {markdownBlocks(body).map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <Block key={index} block={block} />
        ))}
      </div>
    </section>
  );
}

function dateLine(date: string): string {
  if (date === '') return 'Daté du jour de la publication.';
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatLongDate(date) : date;
}

function Block({ block }: { block: MarkdownBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h4' : 'h5';
      return (
        <Heading className="fr-mt-3w">
          <Runs runs={block.runs} />
        </Heading>
      );
    }
    case 'list':
      return (
        <ul>
          {block.items.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'box':
      return (
        <blockquote className="fr-callout fr-py-2w">
          <p className="fr-callout__text fr-text--md">
            <Runs runs={block.runs} />
          </p>
        </blockquote>
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, isBold }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
    isBold ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  );
}
