import { formatEdition } from '@/lib/format/dates';
import type { Action } from '../permissions/matrix';
import { impossible, POSSIBLE, type Verdict } from '../result';
import type { Edition, EditionState } from '../vocabulary/editions';

/** What moves an edition along its life, or back. */
export const PASSAGES = ['collect', 'review', 'publish', 'reopen', 'correct'] as const;
export type Passage = (typeof PASSAGES)[number];

/**
 * Where each passage leads from each state; what is absent cannot be. One step at a time, forward or
 * back, until publication: after it an edition is only corrected, in the open. The commands, the
 * screens and the tests read this table.
 */
export const PASSAGES_FROM: Readonly<
  Record<EditionState, Readonly<Partial<Record<Passage, EditionState>>>>
> = {
  preparation: { collect: 'collection' },
  collection: { collect: 'collection', review: 'review', reopen: 'preparation' },
  review: { publish: 'published', reopen: 'collection' },
  published: { correct: 'published' },
};

/** The permission each passage asks. */
export const PASSAGE_ACTIONS = {
  collect: 'collection.open',
  review: 'edition.review',
  publish: 'edition.publish',
  reopen: 'edition.reopen',
  correct: 'edition.correct',
} as const satisfies Record<Passage, Action>;

/** Whether an edition may make a passage from the state it is in; says what to do where it may not. */
export function mayPass(edition: Edition, passage: Passage): Verdict {
  if (PASSAGES_FROM[edition.state][passage] !== undefined) return POSSIBLE;
  return impossible(refusal(edition, passage));
}

/** @throws when the passage cannot be: `mayPass` is asked first. */
export function stateAfter(edition: Edition, passage: Passage): EditionState {
  const state = PASSAGES_FROM[edition.state][passage];
  if (state === undefined) throw new Error(`${passage} from ${edition.state}`);
  return state;
}

function refusal({ number, state }: Edition, passage: Passage): string {
  const edition = `La ${formatEdition(number)}`;
  if (state === 'published') {
    return passage === 'reopen'
      ? `${edition} est publiée\u202f: elle ne revient pas en arrière, elle se corrige par un erratum.`
      : `${edition} est déjà publiée\u202f: elle ne change plus que par un erratum.`;
  }
  switch (passage) {
    case 'collect':
      return `${edition} est en relecture\u202f: revenez d’abord à la collecte pour en changer l’échéance.`;
    case 'review':
      return state === 'review'
        ? `${edition} est déjà en relecture.`
        : `${edition} est en préparation\u202f: ouvrez d’abord sa collecte.`;
    case 'publish':
      return `${edition} n’est pas encore en relecture\u202f: passez-la d’abord en relecture, pour que plus aucun ministère ne la change.`;
    case 'reopen':
      return `${edition} est en préparation\u202f: il n’y a pas d’étape où revenir.`;
    case 'correct':
      return `${edition} n’est pas encore publiée\u202f: elle se modifie directement.`;
  }
}
