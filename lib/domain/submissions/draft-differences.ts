import { PART_NAMES, type PartName, type SubmissionContent } from '@/lib/schemas/submissions';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import { readTyped, type TypedNames, typedFieldLabel } from '@/lib/typed/readings';
import type { EntryState } from '../history/entry';
import type { FieldDifference } from '../result';
import { PART_TITLES } from './part-titles';
import { sameValue } from './same-value';

type Fields = Readonly<Record<string, unknown>>;

/** What the section of a part shows before anything is typed in it. */
function untouched(part: PartName, entry: EntryState | null): Fields {
  if (part === 'create' || entry === null) return { ...blankCreation() };
  return { ...valuesFrom(part, entry) };
}

/**
 * Where two drafts typed over the same entry part, field by field; a part that a draft does not hold
 * says what the entry does. Empty when both come to the same.
 * @param entry what both had before their eyes; null for a new project.
 */
export function draftDifferences(
  drafts: { theirs: SubmissionContent; yours: SubmissionContent },
  entry: EntryState | null,
  names: TypedNames,
): FieldDifference[] {
  const { theirs, yours } = drafts;
  const typed = PART_NAMES.filter(
    (part) => theirs.parts[part] !== undefined || yours.parts[part] !== undefined,
  );
  return [
    ...typed.flatMap((part) => partDifferences(part, drafts, entry, names)),
    ...explanationDifferences(theirs.explanations, yours.explanations),
  ];
}

function partDifferences(
  part: PartName,
  { theirs, yours }: { theirs: SubmissionContent; yours: SubmissionContent },
  entry: EntryState | null,
  names: TypedNames,
): FieldDifference[] {
  const before = untouched(part, entry);
  const [left, right]: Fields[] = [theirs.parts[part] ?? before, yours.parts[part] ?? before];
  const fields = Object.keys(theirs.parts[part] ?? yours.parts[part] ?? {});
  return fields
    .filter((field) => !sameValue(field, left?.[field], right?.[field]))
    .map((field) => ({
      field: `${part}.${field}`,
      label: field === 'reason' ? `${PART_TITLES[part]}, motif` : typedFieldLabel(field),
      before: readTyped(field, before[field], names),
      theirs: readTyped(field, left?.[field], names),
      yours: readTyped(field, right?.[field], names),
    }));
}

function explanationDifferences(
  theirs: SubmissionContent['explanations'],
  yours: SubmissionContent['explanations'],
): FieldDifference[] {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  return keys
    .filter((key) => (theirs[key] ?? '').trim() !== (yours[key] ?? '').trim())
    .map((key) => ({
      field: `explanations.${key}`,
      label: 'Explication',
      before: '—',
      theirs: theirs[key]?.trim() || '—',
      yours: yours[key]?.trim() || '—',
    }));
}

/**
 * The fields that a draft changes and that somebody else changed too since it was typed, to another
 * value: whoever typed it has to look before it is sent.
 * @param base the entry it was typed over.
 * @param now the entry as it stands.
 */
export function changedByBoth(
  { parts }: SubmissionContent,
  base: EntryState,
  now: EntryState,
  names: TypedNames,
): FieldDifference[] {
  return (['edit', 'phase', 'budget', 'schedule'] as const).flatMap((part) => {
    const typed: Fields | undefined = parts[part];
    if (typed === undefined) return [];
    const before: Fields = { ...valuesFrom(part, base) };
    const theirs: Fields = { ...valuesFrom(part, now) };
    return Object.keys(typed)
      .filter(
        (field) =>
          field !== 'reason' &&
          !sameValue(field, before[field], theirs[field]) &&
          !sameValue(field, before[field], typed[field]) &&
          !sameValue(field, theirs[field], typed[field]),
      )
      .map((field) => ({
        field: `${part}.${field}`,
        label: typedFieldLabel(field),
        before: readTyped(field, before[field], names),
        theirs: readTyped(field, theirs[field], names),
        yours: readTyped(field, typed[field], names),
      }));
  });
}
