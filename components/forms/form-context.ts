import type { EntryState } from '@/lib/domain/history/entry';
import type { Effect } from '@/lib/domain/views/effects';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { SubmitAct } from './form-state';

/** What the forms offer to choose from, as met in the edition. */
export interface FormChoices {
  ministries: readonly { code: string; label: string }[];
  zones: readonly string[];
  projects: readonly { project: string; name: string }[];
  programmes: readonly { code: string; label: string }[];
}

/** What every form is given by its page. */
export interface FormContext {
  /** Whose draft it is. */
  userId: string;
  edition: Edition;
  choices: FormChoices;
  submit: SubmitAct;
  /** The figures as they stand, in the shape of the effect of doing nothing. */
  standing: readonly Effect[];
}

/** What the form of an act on an entry is given: the entry as it stands in the edition. */
export interface EntryFormProps extends FormContext {
  entry: EntryState;
}

/** The id of a field, from its path (« reason.text »): where the summary of errors leads. */
export function fieldId(path: string): string {
  return `champ-${path.replaceAll('.', '-')}`;
}
