import type { EntryState } from '@/lib/domain/history/entry';
import { errorsOf, evaluateContent } from '@/lib/domain/submissions/evaluate';
import type { Warning } from '@/lib/domain/submissions/evaluation';
import type { PartName, SubmissionContent } from '@/lib/schemas/submissions';
import { typedSchemas } from '@/lib/typed/acts';
import type { SubmissionChoices } from '@/lib/views/submissions';
import { SECTION_ORDER } from './sections';

export type Problems = Readonly<Record<string, string>>;

export interface LocalCheck {
  content: SubmissionContent;
  edition: number;
  dataMonth: string;
  project: string | null;
  entry: EntryState | null;
  choices: SubmissionChoices;
  /** ISO date. */
  today: string;
}

/**
 * What blocks, known without asking the server: the same rules, run here. Warnings and their
 * explanations are left to the server, which knows more projects and programmes than the form offers.
 */
export function localProblems(check: LocalCheck): Problems {
  const { choices, dataMonth, ...request } = check;
  return errorsOf(
    evaluateContent({
      ...request,
      references: {
        dataMonth,
        ministries: Object.fromEntries(choices.ministries.map(({ code, label }) => [code, label])),
        projects: Object.fromEntries(choices.projects.map(({ project, name }) => [project, name])),
        programmes: new Set(choices.programmes.map(({ code }) => code)),
      },
    }),
  );
}

/** The section a message is about; null for one that is about the whole. */
export function partOf(path: string): PartName | null {
  const [part] = withoutPrefix(path).split('.');
  return SECTION_ORDER.find((known) => known === part) ?? null;
}

/** The place of a message in the form: its section, its field in it, then the warnings explained. */
export function placeOf(path: string): number {
  const part = partOf(path);
  if (part === null) return -1;
  const [, field = ''] = withoutPrefix(path).split('.');
  const fields = Object.keys(typedSchemas[part].shape);
  const place = path.startsWith(EXPLANATIONS) ? fields.length : fields.indexOf(field);
  return place < 0 ? -1 : SECTION_ORDER.indexOf(part) * 100 + place;
}

const EXPLANATIONS = 'explanations.';

function withoutPrefix(path: string): string {
  return path.startsWith(EXPLANATIONS) ? path.slice(EXPLANATIONS.length) : path;
}

/**
 * The explanations a section asks: those of its warnings and, where the warnings could not be had,
 * those the server asked for at the sending.
 */
export function explanationsAsked(
  part: PartName,
  warnings: readonly (Warning & { part: PartName })[],
  problems: Problems,
): readonly { key: string; message: string | null }[] {
  const warned = warnings
    .filter((warning) => warning.part === part)
    .map(({ code, message }) => ({ key: `${part}.${code}`, message }));
  const asked = Object.keys(problems)
    .filter((path) => path.startsWith(`${EXPLANATIONS}${part}.`))
    .map(withoutPrefix)
    .filter((key) => warned.every((known) => known.key !== key));
  return [...warned, ...asked.map((key) => ({ key, message: null }))];
}
