import { comparedFigures } from '@/lib/domain/compare/compare';
import { shownBridge } from '@/lib/domain/compare/shown';
import type { Bridge, Comparison, RevisionBetween } from '@/lib/domain/compare/types';
import { changeOf, changeOfCost } from '@/lib/domain/figures/change';
import { DAYS_PER_YEAR } from '@/lib/domain/history/duration';
import { leftTotalWords, spentText } from '@/lib/domain/views/exit-words';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { phaseLabel } from '@/lib/domain/vocabulary/phases';
import { REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';

/** A comparison as a person reads it in a terminal. */
export function comparisonText(comparison: Comparison): string {
  const { from, to, entrants, exits, renames, phaseMoves, ministryMoves, revisions } = comparison;
  const side = ({ number, dataMonth }: Comparison['from']) =>
    `${formatEdition(number)} (${formatLongMonth(dataMonth)})`;
  const sections = [
    section(
      'Entrées',
      entrants.map(({ name, ministryLabel }) => `${name}, ${ministryLabel}`),
      'aucune',
    ),
    section(
      'Sorties',
      exits.map(({ name, ministryLabel, ground, spentWithoutService: spent }) => {
        const label = ground === null ? '' : ` (${EXIT_GROUND_LABELS[ground]})`;
        return `${name}, ${ministryLabel}${label}${spent === null ? '' : ` : ${spentText(spent)}`}`;
      }),
      'aucune',
    ),
    section(
      'Changements de phase',
      phaseMoves.map(
        (move) =>
          `${move.name} : ${phaseLabel(move.from)} → ${phaseLabel(move.to)}${
            move.goingBack ? ' (retour en arrière)' : ''
          }`,
      ),
    ),
    section('Révisions', revisions.map(revisionText), 'aucune'),
    section(
      'Renommages',
      renames.map((rename) => `${rename.from} → ${rename.to}`),
    ),
    section(
      'Changements de ministère',
      ministryMoves.map(({ name, labels }) => `${name} : ${labels.from} → ${labels.to}`),
    ),
  ];
  return [
    `De la ${side(from)} à la ${side(to)}\n`,
    ...comparedFigures(comparison).map((figure) => bridgeText(comparison.bridge[figure])),
    ...sections,
  ].join('\n');
}

function bridgeText(bridge: Bridge): string {
  const { from, to, difference, parts, without } = bridge;
  const { change, parts: shown } = shownBridge(bridge);
  const value = (known: number | null, text: string) => (known === null ? 'non calculable' : text);
  const lines = parts.map(
    ({ label, amount, projects, spent }, index) =>
      `  ${label.padEnd(48)}${shown[index]?.text ?? ''}  (${projects.length} projet${projects.length > 1 ? 's' : ''})${
        spent === undefined ? '' : `\n    ${leftTotalWords(amount, spent)}`
      }`,
  );
  const course = `${value(from, change.before.text)} → ${value(to, change.after.text)}`;
  return [
    `${bridge.label} : ${course}${difference === null ? '' : ` (${change.difference.text})`}`,
    ...(without.from === null ? [] : [`  avant : ${without.from}`]),
    ...(without.to === null ? [] : [`  après : ${without.to}`]),
    ...lines,
    '',
  ].join('\n');
}

function revisionText({ name, kind, before, after, reasons }: RevisionBetween): string {
  const change =
    kind === 'budget'
      ? changeOfCost(before, after)
      : changeOf(before / DAYS_PER_YEAR, after / DAYS_PER_YEAR, 'years');
  const why = reasons.map((code) => REASON_LABELS[code]).join(', ');
  return `${name} : ${change.before.text} → ${change.after.text}${why === '' ? '' : ` (${why})`}`;
}

function section(title: string, lines: readonly string[], none = 'aucun'): string {
  return lines.length === 0
    ? `${title} : ${none}\n`
    : `${title} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
