'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode, SyntheticEvent } from 'react';
import { DECLARED_RATES } from '@/lib/domain/figures/declared-rates';
import { type FigureName, figureNamed } from '@/lib/domain/figures/registry';
import { howComputed, leftOutGroups } from '@/lib/domain/views/evidence-readings';
import { readKeyFigure } from '@/lib/domain/views/key-figure-readings';
import { formatFigure } from '@/lib/format/numbers';
import { counted } from '@/lib/format/numerals';
import type { DashboardView, KeyFigureView } from '@/lib/views/dashboard';
import { DeclaredRateOrigin } from './declared-rate-origin';
import styles from './evidence-panel.module.css';
import { EvidenceTable } from './evidence-table';
import { type DashboardLinks, EVIDENCE_PARAMETER } from './links';

interface EvidencePanelProps {
  view: DashboardView;
  links: DashboardLinks;
}

/**
 * « D’où vient ce chiffre ? »: opened by its address, so that it can be linked to, reloaded and left
 * with the back button. The browser's own modal dialog keeps the focus in and gives it back.
 */
export function EvidencePanel({ view, links }: EvidencePanelProps) {
  const name = useSearchParams().get(EVIDENCE_PARAMETER);
  const figure = view.keyFigures.find((candidate) => candidate.name === name);
  const rate = view.declaredRates.find((candidate) => candidate.name === name);
  if (rate) {
    return (
      <Dialog key={rate.name} title={DECLARED_RATES[rate.name].label} links={links}>
        <DeclaredRateOrigin rate={rate} view={view} links={links} />
      </Dialog>
    );
  }
  return figure ? (
    <Dialog key={figure.name} title={figure.label} links={links}>
      <Origin figure={figure} links={links} />
    </Dialog>
  ) : null;
}

/** One function for all renders: another would close and reopen the panel at each live update. */
function openModal(dialog: HTMLDialogElement | null) {
  if (dialog === null) return;
  if (!dialog.open) dialog.showModal();
  // Closing before it leaves the page gives the focus back to what opened it.
  return () => dialog.close();
}

interface DialogProps {
  title: string;
  links: DashboardLinks;
  children: ReactNode;
}

function Dialog({ title, links, children }: DialogProps) {
  const leave = (event: SyntheticEvent<HTMLDialogElement>) => {
    // Closed by the back button, the panel has left the page already, and its address too; an open
    // one was closed and opened anew by React's development checks.
    const { isConnected, open } = event.currentTarget;
    if (isConnected && !open) window.history.pushState(null, '', links.evidence(null));
  };
  return (
    <dialog
      ref={openModal}
      className={styles.panel}
      aria-labelledby="preuve-titre"
      closedby="any"
      onClose={leave}
    >
      <div className={styles.body}>
        <form method="dialog" className={styles.close}>
          <button type="submit" className="fr-btn--close fr-btn">
            Fermer
          </button>
        </form>
        <h2 id="preuve-titre" className="fr-h4">
          {title}
          {'\u202f: d’où vient ce chiffre\u202f?'}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

function Origin({ figure, links }: { figure: KeyFigureView; links: DashboardLinks }) {
  const { evidence, name } = figure;
  const measured = against(name);
  return (
    <>
      <p className={styles.result}>{howComputed(evidence)}</p>
      <p>
        <strong>{evidence.method.label}</strong> (version {evidence.method.version}).{' '}
        {evidence.method.description}
      </p>
      {measured && <p>{measured}</p>}
      <Declared figure={figure} beside={readKeyFigure(figure).beside} />
      <h3 className="fr-h6">{`Projets comptés (${evidence.counted.length})`}</h3>
      <EvidenceTable evidence={evidence} links={links} />
      <LeftOut figure={figure} links={links} />
    </>
  );
}

/** What a rate of gaps is measured against, and what it is not; null for a figure that is no gap. */
function against(figure: FigureName): string | null {
  const { gap } = figureNamed(figure);
  if (gap === null) return null;
  const isOfCosts = gap.compares === 'costs';
  if (gap.baselines === 'approved') {
    return isOfCosts
      ? 'Écart du dernier coût au budget initial approuvé, pour les seuls projets dont ce budget est enregistré.'
      : 'Écart de la dernière durée à la durée initiale approuvée, pour les seuls projets dont elle est enregistrée.';
  }
  const what = isOfCosts
    ? 'Écart du dernier coût au premier coût publié'
    : 'Écart de la dernière durée à la première durée publiée';
  return `${what}, pour les projets sans référence approuvée. Ce n’est pas le taux d’écart que l’État déclare\u202f: la dérive est nulle, par construction, à la première édition d’un projet.`;
}

function Declared({ figure, beside }: { figure: KeyFigureView; beside: string | null }) {
  if (figure.declared === null) return null;
  return (
    <p>
      Chiffre publié par l’État pour cette édition{'\u202f'}:{' '}
      <strong>{formatFigure(figure.declared, figure.evidence.unit)}</strong>
      {beside && ` (${beside})`}.
    </p>
  );
}

function LeftOut({ figure, links }: { figure: KeyFigureView; links: DashboardLinks }) {
  const groups = leftOutGroups(figure.evidence);
  if (groups.length === 0) return <p>Aucun projet n’est laissé de côté.</p>;
  return (
    <>
      <h3 className="fr-h6">{`Projets laissés de côté (${figure.evidence.leftOut.length})`}</h3>
      {groups.map(({ reason, label, projects }) => (
        <div key={reason}>
          <p className={styles.reason}>
            {counted(projects.length, 'projet')}
            {'\u202f'}: {label}
          </p>
          <ul className={styles.names}>
            {projects.map(({ project, name }) => (
              <li key={project}>
                <Link href={links.project(project)} prefetch={false}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
