'use client';

import { useId, useState } from 'react';
import { ScrollRegion } from '@/components/projects/scroll-region';
import { shownBridge, shownShares } from '@/lib/domain/compare/shown';
import type { Bridge, BridgeKind, BridgePart } from '@/lib/domain/compare/types';
import { leftTotalWords } from '@/lib/domain/views/exit-words';
import { counted } from '@/lib/format/numerals';
import styles from './comparison.module.css';
import { ProjectLink } from './project-link';
import { bareOr, countedFor, UNIT_HEADERS } from './readings';

interface BridgeTableProps {
  bridge: Bridge;
  labels: { from: string; to: string };
  /** Edition in which a project’s page is opened. */
  projectsOf: number;
}

/** The parts of a bridge, from the first value to the second; each unfolds the projects it is made of. */
export function BridgeTable({ bridge, labels, projectsOf }: BridgeTableProps) {
  const { unit, parts } = bridge;
  const shown = shownBridge(bridge);
  const [open, setOpen] = useState<ReadonlySet<BridgeKind>>(new Set());
  const areAllOpen = parts.every(({ kind }) => open.has(kind));
  const toggle = (kind: BridgeKind) =>
    setOpen(new Set(open.has(kind) ? [...open].filter((one) => one !== kind) : [...open, kind]));
  const headers = UNIT_HEADERS[unit];
  const figure = bridge.label.toLocaleLowerCase('fr');
  return (
    <div>
      <ScrollRegion className={styles.scroll} label={`Parts du passage\u202f: ${figure}`}>
        <table className={styles.table}>
          <caption className="fr-sr-only">
            Parts du passage de la {labels.from} à la {labels.to}
            {'\u202f'}: {figure}
          </caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col" className={styles.numeric}>
                Avant ({headers.value})
              </th>
              <th scope="col" className={styles.numeric}>
                Après ({headers.value})
              </th>
              <th scope="col" className={styles.numeric}>
                Effet ({headers.change})
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className={styles.total}>
              <th scope="row">{labels.from}</th>
              <td className={styles.numeric}>{bareOr(bridge.from, shown.change.before)}</td>
              <td colSpan={2} className={styles.numeric}>
                valeur de départ
              </td>
            </tr>
          </tbody>
          {parts.map((part, index) => (
            <Part
              key={part.kind}
              part={part}
              effect={shown.parts[index]?.bare ?? ''}
              shares={shownShares(part, bridge).map(({ bare }) => bare)}
              unit={unit}
              isOpen={open.has(part.kind)}
              onToggle={() => toggle(part.kind)}
              projectsOf={projectsOf}
            />
          ))}
          <tfoot>
            <tr className={styles.total}>
              <th scope="row" colSpan={2}>
                {labels.to}
              </th>
              <td className={styles.numeric}>{bareOr(bridge.to, shown.change.after)}</td>
              <td className={styles.numeric}>
                {bareOr(bridge.difference, shown.change.difference)}
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <p className={styles.note}>
        {explanationOf(bridge)}{' '}
        <button
          type="button"
          className={`${styles.unfold} panorama-no-print`}
          onClick={() => setOpen(new Set(areAllOpen ? [] : parts.map(({ kind }) => kind)))}
        >
          {areAllOpen ? 'Replier toutes les parts' : 'Déplier toutes les parts'}
        </button>
      </p>
    </div>
  );
}

function explanationOf({ unit }: Bridge): string {
  const sum = 'Les parts, telles qu’elles sont affichées, font la différence affichée.';
  return unit === 'count' || unit === 'euros'
    ? sum
    : `L’effet d’un projet sur une moyenne est ce qu’il apporte au-delà de la moyenne de départ, rapporté à ce qui compte à l’arrivée. ${sum}`;
}

interface PartProps {
  part: BridgePart;
  /** The part and its projects’ shares, as written. */
  effect: string;
  shares: readonly string[];
  unit: Bridge['unit'];
  isOpen: boolean;
  onToggle: () => void;
  projectsOf: number;
}

function Part({ part, effect, shares, unit, isOpen, onToggle, projectsOf }: PartProps) {
  const id = useId();
  const { label, amount, projects, spent } = part;
  return (
    <>
      <tbody>
        <tr>
          <th scope="row" colSpan={3}>
            <button
              type="button"
              className={`${styles.unfold} panorama-prints`}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={onToggle}
            >
              {label}
            </button>{' '}
            <span className={styles.count}>{counted(projects.length, 'projet')}</span>
            {spent !== undefined && (
              <span className={styles.spent}>{leftTotalWords(amount, spent)}</span>
            )}
          </th>
          <td className={styles.numeric}>{effect}</td>
        </tr>
      </tbody>
      <tbody id={id} hidden={!isOpen} className={styles.shares}>
        {projects.map((share, index) => (
          <tr key={share.project}>
            <th scope="row">
              <ProjectLink project={share.project} name={share.name} edition={projectsOf} />
            </th>
            <td className={styles.numeric}>{countedFor(share.before, unit)}</td>
            <td className={styles.numeric}>{countedFor(share.after, unit)}</td>
            <td className={styles.numeric}>{shares[index]}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
