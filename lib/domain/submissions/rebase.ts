import { PART_NAMES, type PartName, type SubmissionContent } from '@/lib/schemas/submissions';
import { valuesFrom } from '@/lib/typed/from-entry';
import type { EntryState } from '../history/entry';
import type { ChangeKey } from './events';
import { changedFields, sameValue } from './same-value';

export type Parts = SubmissionContent['parts'];

/** The parts that say again what the entry says, where their author changes nothing. */
const REVISED_PARTS = ['edit', 'phase', 'budget', 'schedule'] as const;

/** The values of a part with those of another entry wherever its author left what they had before them. */
function rebased<Part extends object>(typed: Part, base: Part, now: Part): Part {
  const touched = new Set<keyof Part>(changedFields(typed, base));
  const next = { ...typed };
  for (const field of Object.keys(now) as (keyof Part)[]) {
    if (field === 'reason' || touched.has(field)) continue;
    if (!sameValue(String(field), typed[field], now[field])) next[field] = now[field];
  }
  return next;
}

/**
 * The same changes proposed on the entry as it stands now: a field its author did not change takes the
 * value of now, the others keep what they typed. A creation and an exit say nothing of the entry.
 * @param base the entry that the author had before their eyes.
 */
export function rebaseContent(
  content: SubmissionContent,
  base: EntryState,
  now: EntryState,
): SubmissionContent {
  const { edit, phase, budget, schedule } = content.parts;
  const of = <Name extends (typeof REVISED_PARTS)[number]>(part: Name) =>
    [valuesFrom(part, base), valuesFrom(part, now)] as const;
  return {
    ...content,
    parts: {
      ...content.parts,
      ...(edit && { edit: rebased(edit, ...of('edit')) }),
      ...(phase && { phase: rebased(phase, ...of('phase')) }),
      ...(budget && { budget: rebased(budget, ...of('budget')) }),
      ...(schedule && { schedule: rebased(schedule, ...of('schedule')) }),
    },
  };
}

/** The changes of a content on an entry, each of which may be taken or left, in their usual order. */
export function changeKeysOf(
  content: Pick<SubmissionContent, 'parts'>,
  entry: EntryState | null,
): ChangeKey[] {
  return PART_NAMES.flatMap((part) => keysOfPart(part, content.parts, entry));
}

function keysOfPart(part: PartName, parts: Parts, entry: EntryState | null): ChangeKey[] {
  const typed = parts[part];
  if (typed === undefined) return [];
  if (part === 'create' || part === 'exit') return [part];
  if (entry === null) return [];
  if (part === 'edit') {
    if (!parts.edit) return [];
    return changedFields(parts.edit, valuesFrom('edit', entry)).map(
      (field): ChangeKey => `edit.${field}`,
    );
  }
  return changedFields<object>(typed, valuesFrom(part, entry)).length > 0 ? [part] : [];
}

/**
 * The content reduced to some of its changes: a field left aside takes the value of the entry, a part
 * left aside goes, with the explanations of its warnings.
 * @param now the entry as it stands; null for a new project.
 */
export function keepOnly(
  content: SubmissionContent,
  keys: readonly ChangeKey[],
  now: EntryState | null,
): SubmissionContent {
  const kept = new Set(keys);
  const parts: Parts = {};
  for (const part of PART_NAMES) {
    if (part !== 'edit' && kept.has(part)) Object.assign(parts, { [part]: content.parts[part] });
  }
  const { edit } = content.parts;
  if (edit && now !== null && keys.some((key) => key.startsWith('edit.'))) {
    const known = valuesFrom('edit', now);
    const left = changedFields(edit, known).filter((field) => !kept.has(`edit.${field}`));
    parts.edit = { ...edit, ...Object.fromEntries(left.map((field) => [field, known[field]])) };
  }
  return withExplanations(present(parts), content.explanations);
}

/** The parts that differ from the entry: what says again what stands is no part of a submission. */
export function onlyChanged(parts: Parts, entry: EntryState | null): Parts {
  const changed = new Set<string>(
    changeKeysOf({ parts }, entry).map((key) => (key.startsWith('edit.') ? 'edit' : key)),
  );
  return present(
    Object.fromEntries(Object.entries(parts).filter(([part]) => changed.has(part))) as Parts,
  );
}

/**
 * The content of a submission from every section of its form as typed: only the parts that differ from
 * the entry, only the explanations of those parts.
 */
export function contentOf(
  entry: EntryState | null,
  parts: Parts,
  explanations: SubmissionContent['explanations'],
): SubmissionContent {
  return withExplanations(onlyChanged(parts, entry), explanations);
}

function present(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, typed]) => typed !== undefined));
}

function withExplanations(
  parts: Parts,
  explanations: SubmissionContent['explanations'],
): SubmissionContent {
  return {
    parts,
    explanations: Object.fromEntries(
      Object.entries(explanations).filter(([key]) => Object.hasOwn(parts, key.split('.')[0] ?? '')),
    ),
  };
}
