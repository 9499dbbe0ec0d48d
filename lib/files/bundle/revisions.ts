import { compareFrench } from '@/lib/domain/figures/spelling';
import type { EntryState } from '@/lib/domain/history/entry';
import type { History, Portfolio } from '@/lib/domain/history/portfolio';
import type { Revision } from '@/lib/domain/history/revision';
import { isRoundingOnly } from '@/lib/domain/history/rounding';
import type { PublicEdition } from '@/lib/domain/publication/public-editions';
import { REASON_CODES, REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import type { Column } from './columns';
import { BETWEEN_NAMES } from './movement-columns';
import { FIELD_UNITS, PUBLIC_FIELDS, type PublicField } from './public-fields';

/** One fact of a project that one edition says otherwise than the one before it. */
export interface RevisionRow {
  edition: number;
  previousEdition: number;
  entry: EntryState;
  field: PublicField;
  before: string;
  after: string;
  /** Labels of the coded reasons: sentences are internal. */
  reasons: readonly string[];
  /** The duration is only written more, or less, precisely. */
  roundingOnly: boolean;
}

/**
 * The public part of the history: what differs between the successive public states of each project.
 * A state recorded while it was withheld is none of them, nor is the reason given for it then.
 */
export function revisionRows(
  editions: readonly PublicEdition[],
  history: Pick<History, 'revisions'>,
): RevisionRow[] {
  const byProject = Map.groupBy(history.revisions, ({ project }) => project);
  return editions.flatMap(({ outside: after }, index) => {
    const before = editions[index - 1]?.outside;
    if (before === undefined) return [];
    const earlier = new Map(before.entries.map((entry) => [entry.project, entry]));
    return [...after.entries]
      .sort((a, b) => compareFrench(a.name, b.name) || (a.project < b.project ? -1 : 1))
      .flatMap((entry) => {
        const was = earlier.get(entry.project);
        if (was === undefined) return [];
        const own = (byProject.get(entry.project) ?? []).filter(
          ({ edition, seq }) =>
            edition > before.edition.number &&
            edition <= after.edition.number &&
            seq <= after.position,
        );
        return rowsOf({ before, after }, was, entry, own);
      });
  });
}

function rowsOf(
  { before, after }: { before: Portfolio; after: Portfolio },
  was: EntryState,
  is: EntryState,
  revisions: readonly Revision[],
): RevisionRow[] {
  const rounding = isRoundingOnly(was, is) && was.withheld === null && is.withheld === null;
  return PUBLIC_FIELDS.flatMap((field) => {
    const from = field.read(was, before.ministryLabels);
    const to = field.read(is, after.ministryLabels);
    if (!differs(field, was, is, from, to)) return [];
    return [
      {
        edition: after.edition.number,
        previousEdition: before.edition.number,
        entry: is,
        field,
        before: from,
        after: to,
        reasons: reasonsFor(field, is, revisions),
        roundingOnly: rounding && field.isMovedBy(SCHEDULE),
      },
    ];
  });
}

const SCHEDULE = {
  kind: 'schedule',
  startOn: null,
  plannedEndOn: null,
  statedDurationDays: null,
  roundingOnly: false,
} as const;

function differs(
  { code, key }: PublicField,
  was: EntryState,
  is: EntryState,
  from: string,
  to: string,
): boolean {
  // A ministry whose label changes with the government is the same ministry.
  if (code === 'ministere') return was.ministry !== is.ministry;
  return key === undefined ? from !== to : key(from) !== key(to);
}

/** In their usual order, each once. Of a value withheld now, only why it is withheld. */
function reasonsFor(
  field: PublicField,
  entry: EntryState,
  revisions: readonly Revision[],
): string[] {
  const isHidden = entry.withheld !== null && field.hiddenBy.includes(entry.withheld.scope);
  const given = new Set(
    revisions
      .filter(({ changes }) =>
        changes.some(
          (change) =>
            (!isHidden && field.isMovedBy(change)) ||
            (field.hiddenBy.length > 0 && change.kind === 'withholding'),
        ),
      )
      .map(({ reason }) => reason.code),
  );
  return REASON_CODES.filter((code) => given.has(code)).map((code) => REASON_LABELS[code]);
}

export const REVISION_COLUMNS: readonly Column<RevisionRow>[] = [
  {
    name: 'edition',
    title: 'Édition',
    description: 'Édition qui dit autre chose que la précédente.',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    read: ({ edition }) => edition,
  },
  {
    name: 'edition_precedente',
    title: 'Édition précédente',
    description: 'Édition à laquelle elle est comparée.',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    read: ({ previousEdition }) => previousEdition,
  },
  {
    name: 'identifiant',
    title: 'Identifiant',
    description: 'Identifiant du projet, le même dans toutes les éditions.',
    type: 'string',
    constraints: { required: true },
    read: ({ entry }) => entry.project,
  },
  {
    name: 'nom',
    title: 'Nom du projet',
    description: 'Nom publié dans l’édition.',
    type: 'string',
    constraints: { required: true },
    read: ({ entry }) => entry.name,
  },
  {
    name: 'champ',
    title: 'Champ',
    description: 'Code de ce qui a changé.',
    type: 'string',
    constraints: { required: true, enum: PUBLIC_FIELDS.map(({ code }) => code) },
    read: ({ field }) => field.code,
  },
  {
    name: 'libelle',
    title: 'Libellé du champ',
    description: 'Nom de ce qui a changé.',
    type: 'string',
    constraints: { required: true },
    read: ({ field }) => field.label,
  },
  {
    name: 'avant',
    title: 'Avant',
    description:
      'Valeur dans l’édition précédente. « Non communiqué » et « En cadrage » tiennent lieu de valeur\u202f; vide quand rien n’était dit.',
    type: 'string',
    read: ({ before }) => before || null,
  },
  {
    name: 'apres',
    title: 'Après',
    description: 'Valeur dans l’édition, écrite de même.',
    type: 'string',
    read: ({ after }) => after || null,
  },
  {
    name: 'unite',
    title: 'Unité',
    description:
      'Ce que sont les deux valeurs\u202f: euros, annees (de 365\u00a0jours), date (AAAA-MM-JJ), texte.',
    type: 'string',
    constraints: { required: true, enum: FIELD_UNITS },
    read: ({ field }) => field.unit,
  },
  {
    name: 'motifs',
    title: 'Motifs',
    description:
      'Motifs codés de la révision, séparés par « | ». Vide quand l’édition n’en donne pas.',
    type: 'string',
    read: ({ reasons }) => reasons.join(BETWEEN_NAMES) || null,
  },
  {
    name: 'arrondi_seul',
    title: 'Arrondi seul',
    description: 'Oui quand la durée est seulement écrite avec plus ou moins de décimales.',
    type: 'boolean',
    constraints: { required: true },
    read: ({ roundingOnly }) => roundingOnly,
  },
];
