import type { EntryState } from '@/lib/domain/history/entry';
import { contentOf, rebaseContent } from '@/lib/domain/submissions/rebase';
import { changedFields, sameValue } from '@/lib/domain/submissions/same-value';
import { EMPTY_CONTENT, type PartName, type SubmissionContent } from '@/lib/schemas/submissions';
import type { TypedReason, TypedValues } from '@/lib/typed/acts';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import type { SubmissionFormView } from '@/lib/views/submissions';

/** What the screen shows, section by section; `exit` is there only once its section was opened. */
export type Sections = { [Name in PartName]?: TypedValues<Name> };
export type Explanations = SubmissionContent['explanations'];

/** The sections of an entry that are revised in place: what is revised most often comes first. */
export const REVISED_IN_PLACE = ['budget', 'schedule', 'phase', 'edit'] as const;
/** The sections in the order of the form. */
export const SECTION_ORDER: readonly PartName[] = ['create', ...REVISED_IN_PLACE, 'exit'];

export const SECTION_TITLES: Readonly<Record<PartName, string>> = {
  create: 'Nouveau projet',
  budget: 'Coût',
  schedule: 'Calendrier',
  phase: 'Phase',
  edit: 'Fiche',
  exit: 'Sortie du panorama',
};

/** A reason given in one section that may be said again in another. */
export interface SharedReason {
  /** Title of the section it was given in. */
  title: string;
  reason: TypedReason;
}

/**
 * The reason another changed section gives in full, where this one gives none yet: one cause often
 * moves the cost and the dates together. Null where there is nothing to take over.
 */
export function reasonToShare({ parts }: SubmissionContent, of: PartName): SharedReason | null {
  const own = parts[of]?.reason;
  if (own === undefined || own.code !== '' || own.text !== '') return null;
  for (const part of SECTION_ORDER) {
    const reason = parts[part]?.reason;
    if (part !== of && reason && reason.code !== '' && reason.text.trim() !== '') {
      return { title: SECTION_TITLES[part], reason };
    }
  }
  return null;
}

/** What the form shows of an entry before anything is typed. */
export function sectionsOf(entry: EntryState): Sections {
  return {
    budget: valuesFrom('budget', entry),
    schedule: valuesFrom('schedule', entry),
    phase: valuesFrom('phase', entry),
    edit: valuesFrom('edit', entry),
  };
}

/** The empty proposal of a project; its ministry is known where there is but one to choose from. */
function blankProposal(ministries: readonly { code: string }[]): TypedValues<'create'> {
  const only = ministries.length === 1 ? ministries[0] : undefined;
  return { ...blankCreation(), ministry: only?.code ?? '' };
}

/** The form as it opens: the entry as it stands with, over it, what a draft holds. */
export function openSections(
  { entry, ministries }: Pick<SubmissionFormView, 'entry' | 'ministries'>,
  content: SubmissionContent,
): Sections {
  return entry === null
    ? { create: blankProposal(ministries), ...content.parts }
    : { ...sectionsOf(entry), ...content.parts };
}

/** What a draft holds, brought onto the entry as it stands where that moved since it was typed. */
export function broughtUpToDate(
  content: SubmissionContent,
  baseEntry: EntryState | null,
  entry: EntryState | null,
): SubmissionContent {
  if (entry === null || baseEntry === null || baseEntry.version === entry.version) return content;
  return rebaseContent(content, baseEntry, entry);
}

/** What the form comes to: the sections that differ from the entry, and the words that explain them. */
export function contentOfForm(
  entry: EntryState | null,
  sections: Sections,
  explanations: Explanations,
): SubmissionContent {
  return sections.create !== undefined && isBlank(sections.create)
    ? EMPTY_CONTENT
    : contentOf(entry, sections, explanations);
}

/** A proposal of which nothing is said yet: its ministry alone says nothing. */
function isBlank(create: TypedValues<'create'>): boolean {
  const { code, text } = create.reason;
  const typed = changedFields<object>(create, { ...blankCreation(), ministry: create.ministry });
  return typed.length === 0 && code === '' && text.trim() === '';
}

/** A field of a section: « schedule.plannedEndOn ». */
export interface SectionField {
  part: PartName;
  field: string;
}

/** The fields of an entry that say something else than they did, in the order of the form. */
export function fieldsMoved(before: EntryState, now: EntryState): readonly SectionField[] {
  return REVISED_IN_PLACE.flatMap((part) =>
    changedFields<object>(valuesFrom(part, now), valuesFrom(part, before)).map((field) => ({
      part,
      field,
    })),
  );
}

/** Whether a field says what it says in the entry. */
export function isUntouched(entry: EntryState, sections: Sections, at: SectionField): boolean {
  const [known, typed] = [sectionsOf(entry)[at.part], sections[at.part]];
  return sameValue(at.field, valueAt(known, at.field), valueAt(typed, at.field));
}

/** The value of a field, by its name. */
export function valueAt(values: object | undefined, field: string): unknown {
  return values === undefined ? undefined : (values as Readonly<Record<string, unknown>>)[field];
}

/** The paths under which two values differ: « reason.text », « programmes.0.code ». */
export function pathsApart(before: unknown, after: unknown, path: string): readonly string[] {
  if (same(before, after)) return [];
  if (!isTree(before) || !isTree(after)) return [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    pathsApart(valueAt(before, key), valueAt(after, key), `${path}.${key}`),
  );
}

/** Equality of what is typed, whatever the order in which a storage gives it back. */
export function same(a: unknown, b: unknown): boolean {
  if (!isTree(a) || !isTree(b)) return a === b;
  const [one, other] = [Object.keys(a), Object.keys(b)];
  return (
    one.length === other.length &&
    one.every((key) => Object.hasOwn(b, key) && same(valueAt(a, key), valueAt(b, key)))
  );
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
