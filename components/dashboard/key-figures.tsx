import Link from 'next/link';
import { abandonmentSentence } from '@/lib/domain/views/exit-words';
import { isShown } from '@/lib/domain/views/key-figure-readings';
import type { MovedFigure } from '@/lib/live/dashboard';
import { isFiltered } from '@/lib/schemas/filters';
import { isRegisterScope } from '@/lib/schemas/register';
import type { DashboardView, DeclaredRateView, KeyFigureView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { DeclaredRateTile } from './declared-rate-tile';
import { KeyFigureTile } from './key-figure-tile';
import type { DashboardLinks } from './links';

interface KeyFiguresProps {
  view: DashboardView;
  moved: readonly MovedFigure[];
  links: DashboardLinks;
}

/** How many, how much, how long, how far off: each with its change and the way to its evidence. */
export function KeyFigures({ view, moved, links }: KeyFiguresProps) {
  const figures = view.keyFigures.filter(isShown);
  const tile = (figure: KeyFigureView) => (
    <KeyFigureTile
      key={figure.name}
      figure={figure}
      moved={moved.find(({ name }) => name === figure.name) ?? null}
      version={view.version}
      evidenceHref={links.evidence(figure.name)}
    />
  );
  const rate = (declared: DeclaredRateView) => (
    <DeclaredRateTile
      key={declared.name}
      rate={declared}
      evidenceHref={links.evidence(declared.name)}
    />
  );
  return (
    <section aria-labelledby="chiffres-titre">
      <h2 id="chiffres-titre" className="fr-sr-only">
        Chiffres clés
      </h2>
      <ul className={styles.tiles}>
        {figures.filter(({ evidence }) => evidence.unit !== 'ratio').map(tile)}
        {view.declaredRates.map(rate)}
        {figures.filter(({ evidence }) => evidence.unit === 'ratio').map(tile)}
      </ul>
      <Abandonments view={view} links={links} />
    </section>
  );
}

/** What was spent without service, once something was: it stands by the figures it is no part of. */
function Abandonments({ view, links }: Pick<KeyFiguresProps, 'view' | 'links'>) {
  const { exitFigures, filters, restrictedTo } = view;
  const { counted, leftOut } = exitFigures.spentWithoutService;
  if (counted.length + leftOut.length === 0) return null;
  return (
    <p className={styles.abandonments}>
      <strong>
        {abandonmentSentence(exitFigures, isFiltered(filters) || restrictedTo !== null)}
      </strong>
      .{' '}
      {isRegisterScope(filters) && (
        <Link href={links.register('abandoned')} prefetch={false}>
          Justification
        </Link>
      )}
    </p>
  );
}
