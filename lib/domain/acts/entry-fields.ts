import { formatLongDate } from '@/lib/format/dates';
import { formatEuros } from '@/lib/format/numbers';
import type { Programme } from '../history/change';
import type { EntryState } from '../history/entry';
import type { FieldDifference } from '../result';
import { EXIT_GROUND_LABELS } from '../vocabulary/exits';
import { phaseLabel } from '../vocabulary/phases';
import { WITHHOLDING_GROUND_LABELS } from '../vocabulary/withholding';

export interface ReadableField {
  field: string;
  label: string;
  text: string;
}

const NONE = '—';

/** What an entry says, field by field, in words a person compares. `ministryLabels`: by code. */
export function readableFields(
  entry: EntryState,
  ministryLabels: Readonly<Record<string, string>>,
): ReadableField[] {
  const baseline = entry.latestBaseline;
  return [
    field('name', 'Nom du projet', entry.name),
    field('description', 'Description et objectifs', entry.description),
    field('moreUrl', 'En savoir plus', entry.moreUrl),
    field('ministry', 'Ministère porteur', ministryLabels[entry.ministry] ?? entry.ministry),
    field('interministerial', 'Interministériel', entry.interministerial ? 'Oui' : 'Non'),
    field('functionalZone', 'Zone fonctionnelle principale', entry.functionalZone),
    field(
      'programmes',
      'Programmes de financement',
      entry.programmes.map(readableProgramme).join(' ; '),
    ),
    field('papUrl', 'Projet annuel de performances', entry.papUrl),
    field('phase', 'Phase', phaseLabel(entry.phase)),
    field('cost', 'Coût complet estimé', amount(entry.costEuros)),
    field(
      'withheld',
      'Motif de non-communication',
      entry.withheld === null ? null : WITHHOLDING_GROUND_LABELS[entry.withheld.ground],
    ),
    field('startOn', 'Début', date(entry.startOn)),
    field('plannedEndOn', 'Fin prévue', date(entry.plannedEndOn)),
    field('baselineCost', 'Coût de référence', amount(baseline?.costEuros ?? null)),
    field('baselineEndOn', 'Fin de référence', date(baseline?.plannedEndOn ?? null)),
    field(
      'panorama',
      'Présence au panorama',
      entry.exit === null ? 'Présent' : `Sorti\u202f: ${EXIT_GROUND_LABELS[entry.exit.ground]}`,
    ),
  ];
}

/** « Sécurité civile (P161), 16,8 % ». */
export function readableProgramme(programme: Programme): string {
  const code = programme.code === null ? '' : ` (${programme.code})`;
  const share = programme.share === null ? '' : `, ${programme.share}`;
  return `${programme.label}${code}${share}`;
}

/**
 * Where two people's versions of an entry part: every field that the one or the other changed from
 * what the writer had before their eyes.
 */
export function differences(
  versions: { before: EntryState; theirs: EntryState; yours: EntryState },
  ministryLabels: Readonly<Record<string, string>>,
): FieldDifference[] {
  const theirs = readableFields(versions.theirs, ministryLabels);
  const yours = readableFields(versions.yours, ministryLabels);
  return readableFields(versions.before, ministryLabels).flatMap(
    ({ field: name, label, text }, i) => {
      const other = theirs[i]?.text ?? NONE;
      const own = yours[i]?.text ?? NONE;
      return other === text && own === text
        ? []
        : [{ field: name, label, before: text, theirs: other, yours: own }];
    },
  );
}

function field(name: string, label: string, text: string | null): ReadableField {
  return { field: name, label, text: text === null || text === '' ? NONE : text };
}

function amount(euros: number | null): string | null {
  return euros === null ? null : formatEuros(euros);
}

function date(iso: string | null): string | null {
  return iso === null ? null : formatLongDate(iso);
}
