import type { MovedFigure } from '@/lib/live/dashboard';
import type { DashboardView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { KeyFigureTile } from './key-figure-tile';
import type { DashboardLinks } from './links';

interface KeyFiguresProps {
  view: DashboardView;
  moved: readonly MovedFigure[];
  links: DashboardLinks;
}

/** How many, how much, how long, how far off: each with its change and the way to its evidence. */
export function KeyFigures({ view, moved, links }: KeyFiguresProps) {
  return (
    <section aria-labelledby="chiffres-titre">
      <h2 id="chiffres-titre" className="fr-sr-only">
        Chiffres clés
      </h2>
      <ul className={styles.tiles}>
        {view.keyFigures.map((figure) => (
          <KeyFigureTile
            key={figure.name}
            figure={figure}
            moved={moved.find(({ name }) => name === figure.name) ?? null}
            version={view.version}
            evidenceHref={links.evidence(figure.name)}
          />
        ))}
      </ul>
    </section>
  );
}
