import { formatLongDate } from '@/lib/format/dates';
import { formatEuros, formatMillions, formatYears } from '@/lib/format/numbers';
import { capitalised } from '@/lib/format/numerals';
import { MISSING_COST_WORDS, missingCost } from '../figures/missing-cost';
import { type EntryText, type Programme, TEXT_FIELDS } from '../history/change';
import { durationYears } from '../history/duration';
import type { Baseline, EntryState } from '../history/entry';
import { EXIT_GROUND_LABELS } from '../vocabulary/exits';
import { phaseLabel } from '../vocabulary/phases';
import { WITHHOLDING_GROUND_LABELS } from '../vocabulary/withholding';

/** Shown where an entry says nothing. */
export const NONE = '—';
export const COLON = '\u202f: ';

/** What codes are called: ministries by code, projects by identifier. */
export interface Names {
  ministries: Readonly<Record<string, string>>;
  projects: Readonly<Record<string, string>>;
}

/** A field of an entry, with its label and the way to read it; null where the entry says nothing. */
export interface Compared {
  field: string;
  label: string;
  read: (entry: EntryState) => string | null;
}

/** What an entry says in words, in the order of the published table; one for each text field. */
const TEXTS: Readonly<Record<keyof EntryText, (names: Names) => Omit<Compared, 'field'>>> = {
  name: () => ({ label: 'Nom du projet', read: ({ name }) => name }),
  description: () => ({
    label: 'Description et objectifs',
    read: ({ description }) => description,
  }),
  moreUrl: () => ({ label: 'En savoir plus', read: ({ moreUrl }) => moreUrl }),
  ministry: ({ ministries }) => ({
    label: 'Ministère porteur',
    read: ({ ministry }) => ministries[ministry] ?? ministry,
  }),
  interministerial: () => ({
    label: 'Interministériel',
    read: ({ interministerial }) => (interministerial ? 'Oui' : 'Non'),
  }),
  functionalZone: () => ({
    label: 'Zone fonctionnelle principale',
    read: ({ functionalZone }) => functionalZone,
  }),
  programmes: () => ({
    label: 'Programmes de financement',
    read: ({ programmes }) => programmes.map(readableProgramme).join('\u202f; '),
  }),
  papUrl: () => ({ label: 'Projet annuel de performances', read: ({ papUrl }) => papUrl }),
};

/** « Sécurité civile (P161), 16,8 % ». */
export function readableProgramme({ code, label, share }: Programme): string {
  return `${label}${code === null ? '' : ` (${code})`}${share === null ? '' : `, ${share}`}`;
}

/** The text fields named, in their usual order; all of them by default. */
export function textFields(names: Names, changed: readonly string[] = TEXT_FIELDS): Compared[] {
  return TEXT_FIELDS.filter((field) => changed.includes(field)).map((field) => ({
    field,
    ...TEXTS[field](names),
  }));
}

export const PHASE_FIELD: Compared = {
  field: 'phase',
  label: 'Phase',
  read: ({ phase }) => phaseLabel(phase),
};

export const COST_FIELD: Compared = { field: 'cost', label: 'Coût complet estimé', read: costText };

export const WITHHELD_FIELD: Compared = {
  field: 'withheld',
  label: 'Communication',
  read: publication,
};

export const OPINION_FIELD: Compared = {
  field: 'opinion',
  label: 'Avis conforme',
  read: ({ opinionReference }) => opinionReference,
};

export const SCHEDULE_FIELDS: readonly Compared[] = [
  { field: 'startOn', label: 'Début', read: ({ startOn }) => dateText(startOn) },
  {
    field: 'plannedEndOn',
    label: 'Fin prévue',
    read: ({ plannedEndOn }) => dateText(plannedEndOn),
  },
  {
    field: 'duration',
    label: 'Durée prévue',
    read: (entry) => {
      const years = durationYears(entry);
      return years === null ? null : formatYears(years);
    },
  },
];

export function baselineFields(role: 'initial' | 'rebaseline'): Compared[] {
  const which = role === 'initial' ? 'initial' : 'de référence';
  const of = (entry: EntryState): Baseline | null =>
    role === 'initial' ? entry.initialBaseline : entry.latestBaseline;
  const marked = (baseline: Baseline | null, text: string | null): string | null =>
    text !== null && baseline?.costProvenance === 'reconstructed' ? `${text} (reconstitué)` : text;
  return [
    {
      field: 'baselineCost',
      label: `Coût ${which}`,
      read: (entry) => marked(of(entry), amountText(of(entry)?.costEuros ?? null)),
    },
    {
      field: 'baselineStartOn',
      label: role === 'initial' ? 'Début initial' : 'Début de référence',
      read: (entry) => dateText(of(entry)?.startOn ?? null),
    },
    {
      field: 'baselineEndOn',
      label: role === 'initial' ? 'Fin initiale' : 'Fin de référence',
      read: (entry) => dateText(of(entry)?.plannedEndOn ?? null),
    },
  ];
}

export function exitFields(names: Names): Compared[] {
  return [
    { field: 'panorama', label: 'Présence au panorama', read: presence },
    {
      field: 'finalCost',
      label: 'Coût final',
      read: ({ exit }) => amountText(exit?.finalCostEuros ?? null),
    },
    {
      field: 'finalEndOn',
      label: 'Fin constatée',
      read: ({ exit }) => dateText(exit?.finalEndOn ?? null),
    },
    {
      field: 'successors',
      label: 'Projets qui prennent la suite',
      read: ({ exit }) =>
        exit?.successors.map((project) => names.projects[project] ?? project).join(', ') ?? null,
    },
  ];
}

export function presence({ exit }: EntryState): string {
  return exit === null ? 'Présent' : `Sorti${COLON}${EXIT_GROUND_LABELS[exit.ground]}`;
}

export function publication({ withheld }: EntryState): string {
  if (withheld === null) return 'Communiqué';
  const what = withheld.scope === 'entry' ? 'Fiche non communiquée' : 'Coût non communiqué';
  return `${what}${COLON}${WITHHOLDING_GROUND_LABELS[withheld.ground]}`;
}

/** « 30,8 M€ », or to the euro where thousands would not say it all; why, where there is none. */
export function costText(entry: EntryState): string {
  const why = missingCost(entry);
  if (entry.costEuros !== null) return amountText(entry.costEuros) ?? NONE;
  return capitalised(MISSING_COST_WORDS[why ?? 'unstated']);
}

function amountText(euros: number | null): string | null {
  if (euros === null) return null;
  return euros % 1_000 === 0 ? formatMillions(euros) : formatEuros(euros);
}

function dateText(iso: string | null): string | null {
  return iso === null ? null : formatLongDate(iso);
}
