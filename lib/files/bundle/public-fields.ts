import { spellingKey } from '@/lib/domain/figures/spelling';
import type { Change } from '@/lib/domain/history/change';
import { durationYears } from '@/lib/domain/history/duration';
import type { Baseline, EntryState } from '@/lib/domain/history/entry';
import { phaseLabel } from '@/lib/domain/vocabulary/phases';
import type { Withholding } from '@/lib/domain/vocabulary/withholding';

export const WITHHELD = 'Non communiqué';
const FRAMING = 'En cadrage';

export const FIELD_UNITS = ['euros', 'annees', 'date', 'texte'] as const;

/** A fact of an entry that anybody may follow from one edition to the next. */
export interface PublicField {
  code: string;
  label: string;
  unit: (typeof FIELD_UNITS)[number];
  /** What it says outside, '' when it says nothing. The labels are those of the entry's edition. */
  read: (entry: EntryState, ministries: Readonly<Record<string, string>>) => string;
  /** Changes that move it, whose coded reasons explain it. */
  isMovedBy: (change: Change) => boolean;
  /** Withholdings that hide it. */
  hiddenBy: readonly Withholding['scope'][];
  /** Told apart from a change of fact: another spelling of the same words. */
  key?: (text: string) => string;
}

function number(value: number | null): string {
  return value === null ? '' : String(value);
}

/** The value, or why there is none where it is withheld. */
function unlessWithheld(
  entry: EntryState,
  hiddenBy: readonly Withholding['scope'][],
  value: string,
): string {
  return entry.withheld !== null && hiddenBy.includes(entry.withheld.scope) ? WITHHELD : value;
}

function costText({ costEuros, phase, withheld }: EntryState): string {
  if (withheld !== null) return WITHHELD;
  if (costEuros !== null) return String(costEuros);
  return phase === 'framing' ? FRAMING : '';
}

function communication({ withheld }: EntryState): string {
  if (withheld === null) return 'Communiqué';
  return withheld.scope === 'entry' ? 'Fiche non communiquée' : 'Coût non communiqué';
}

/** Only what was approved: a reference that stands for want of one is nobody's act. */
function approvedCost(baseline: Baseline | null): string {
  return baseline?.costProvenance === 'approved' ? number(baseline.costEuros) : '';
}

function approvedEnd(baseline: Baseline | null): string {
  return baseline?.scheduleProvenance === 'approved' ? (baseline.plannedEndOn ?? '') : '';
}

const OF_COST = ['cost', 'entry'] as const;
const OF_ENTRY = ['entry'] as const;

function ofText(field: 'name' | 'ministry' | 'interministerial' | 'functionalZone') {
  return (change: Change) => change.kind === 'text' && change.set[field] !== undefined;
}

function ofKind(kind: Change['kind']) {
  return (change: Change) => change.kind === kind;
}

function ofBaseline(role: 'initial' | 'rebaseline') {
  return (change: Change) => change.kind === 'baseline' && change.role === role;
}

/** In the order in which a person reads an entry. */
export const PUBLIC_FIELDS: readonly PublicField[] = [
  {
    code: 'nom',
    label: 'Nom du projet',
    unit: 'texte',
    read: ({ name }) => name,
    isMovedBy: ofText('name'),
    hiddenBy: [],
  },
  {
    code: 'ministere',
    label: 'Ministère porteur',
    unit: 'texte',
    read: ({ ministry }, ministries) => ministries[ministry] ?? ministry,
    isMovedBy: ofText('ministry'),
    hiddenBy: [],
  },
  {
    code: 'interministeriel',
    label: 'Projet interministériel',
    unit: 'texte',
    read: ({ interministerial }) => (interministerial ? 'oui' : 'non'),
    isMovedBy: ofText('interministerial'),
    hiddenBy: [],
  },
  {
    code: 'zone_fonctionnelle',
    label: 'Zone fonctionnelle',
    unit: 'texte',
    read: ({ functionalZone }) => functionalZone ?? '',
    isMovedBy: ofText('functionalZone'),
    hiddenBy: [],
    key: spellingKey,
  },
  {
    code: 'communication',
    label: 'Communication',
    unit: 'texte',
    read: communication,
    isMovedBy: ofKind('withholding'),
    hiddenBy: [],
  },
  {
    code: 'phase',
    label: 'Phase',
    unit: 'texte',
    read: (entry) => unlessWithheld(entry, OF_ENTRY, phaseLabel(entry.phase)),
    isMovedBy: ofKind('phase'),
    hiddenBy: OF_ENTRY,
  },
  {
    code: 'cout',
    label: 'Coût complet estimé',
    unit: 'euros',
    read: costText,
    isMovedBy: ofKind('budget'),
    hiddenBy: OF_COST,
  },
  {
    code: 'debut',
    label: 'Début',
    unit: 'date',
    read: ({ startOn }) => startOn ?? '',
    isMovedBy: ofKind('schedule'),
    hiddenBy: [],
  },
  {
    code: 'fin_prevue',
    label: 'Fin prévue',
    unit: 'date',
    read: (entry) => unlessWithheld(entry, OF_ENTRY, entry.plannedEndOn ?? ''),
    isMovedBy: ofKind('schedule'),
    hiddenBy: OF_ENTRY,
  },
  {
    code: 'duree',
    label: 'Durée prévue',
    unit: 'annees',
    read: (entry) => unlessWithheld(entry, OF_ENTRY, number(durationYears(entry))),
    isMovedBy: ofKind('schedule'),
    hiddenBy: OF_ENTRY,
  },
  {
    code: 'cout_initial',
    label: 'Coût initial approuvé',
    unit: 'euros',
    read: ({ initialBaseline }) => approvedCost(initialBaseline),
    isMovedBy: ofBaseline('initial'),
    hiddenBy: OF_COST,
  },
  {
    code: 'fin_initiale',
    label: 'Fin initiale approuvée',
    unit: 'date',
    read: ({ initialBaseline }) => approvedEnd(initialBaseline),
    isMovedBy: ofBaseline('initial'),
    hiddenBy: OF_ENTRY,
  },
  {
    code: 'cout_de_reference',
    label: 'Coût de référence approuvé',
    unit: 'euros',
    read: ({ latestBaseline }) => approvedCost(latestBaseline),
    isMovedBy: ofBaseline('rebaseline'),
    hiddenBy: OF_COST,
  },
  {
    code: 'fin_de_reference',
    label: 'Fin de référence approuvée',
    unit: 'date',
    read: ({ latestBaseline }) => approvedEnd(latestBaseline),
    isMovedBy: ofBaseline('rebaseline'),
    hiddenBy: OF_ENTRY,
  },
];
