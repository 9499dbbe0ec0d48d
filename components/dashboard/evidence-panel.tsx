'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { SyntheticEvent } from 'react';
import { recompute } from '@/lib/domain/figures/aggregate';
import { howComputed, leftOutGroups } from '@/lib/domain/views/evidence-readings';
import { FIGURE_LABELS, readKeyFigure } from '@/lib/domain/views/key-figure-readings';
import { formatFigure } from '@/lib/format/numbers';
import { counted } from '@/lib/format/numerals';
import type { DashboardView, KeyFigureView } from '@/lib/views/dashboard';
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
  return figure ? <Panel key={figure.name} figure={figure} links={links} /> : null;
}

/** One function for all renders: another would close and reopen the panel at each live update. */
function openModal(dialog: HTMLDialogElement | null) {
  if (dialog === null) return;
  if (!dialog.open) dialog.showModal();
  // Closing before it leaves the page gives the focus back to what opened it.
  return () => dialog.close();
}

function Panel({ figure, links }: { figure: KeyFigureView; links: DashboardLinks }) {
  const { evidence } = figure;
  const reading = readKeyFigure(figure);
  const leave = (event: SyntheticEvent<HTMLDialogElement>) => {
    // Closed by the back button, the panel has left the page already, and its address too; an open
    // one was closed and opened anew by React's development checks.
    const { isConnected, open } = event.currentTarget;
    if (isConnected && !open) window.history.pushState(null, '', links.evidence(null));
  };
  const isGap = evidence.unit === 'ratio';
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
          {FIGURE_LABELS[figure.name]}
          {'\u202f: d’où vient ce chiffre\u202f?'}
        </h2>
        <p className={styles.result}>{howComputed(evidence)}</p>
        <p>
          <strong>{evidence.method.label}</strong> (version {evidence.method.version}).{' '}
          {evidence.method.description}
        </p>
        {isGap && <p>{BASELINES}</p>}
        <Declared figure={figure} beside={reading.beside} />
        <h3 className="fr-h6">{`Projets comptés (${evidence.counted.length})`}</h3>
        <EvidenceTable evidence={evidence} links={links} />
        <p className={styles.check}>
          {recompute(evidence) === evidence.value
            ? 'Vérifié\u202f: les parts ci-dessus redonnent le chiffre affiché.'
            : 'Attention\u202f: les parts ci-dessus ne redonnent pas le chiffre affiché.'}
        </p>
        <LeftOut figure={figure} links={links} />
      </div>
    </dialog>
  );
}

const BASELINES =
  'L’écart compare la dernière valeur à la base initiale du projet. Les budgets et durées initiaux ' +
  'n’ont jamais été publiés\u202f: tant qu’une base approuvée n’est pas enregistrée, la première ' +
  'valeur publiée en tient lieu (base reconstituée). Les écarts partent donc de 0\u00a0% à la ' +
  'première édition et ne peuvent pas égaler les taux publiés.';

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
