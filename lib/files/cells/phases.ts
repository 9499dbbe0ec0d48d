import { spellingKey } from '@/lib/domain/figures/spelling';
import { PHASE_LABELS, type Phase } from '@/lib/domain/vocabulary/phases';
import { notUnderstood, type Reading, understood } from '../reading';
import { NARROW, quoted, quotedList } from '../typography';
import { type Absence, absenceOf } from './absence';
import { type Cell, cellText, oneLine } from './cell';
import { sentenceIn } from './withholding';

/** A phase, or how the cell says that there is none; `statement` is the sentence in its place. */
export interface PhaseCell {
  phase: Phase | null;
  absence: Absence | null;
  statement: string | null;
}

const WORDS: readonly [Phase, readonly string[]][] = [
  ['framing', ['cadrage', 'initialisation', 'faisabilite', 'opportunite']],
  ['build', ['conception', 'realisation', 'construction', 'developpement', 'fabrication']],
  ['trial', ['experimentation', 'pilote', 'test', 'vsr']],
  ['rollout', ['deploiement', 'generalisation']],
  ['completed', ['termine', 'acheve', 'cloture', 'clos', 'fini', 'livre', 'acheve']],
];

/** Words that may stand beside the phase without changing it. */
const NEUTRAL =
  /^(en|de|du|des|d|la|le|les|l|et|ou|a|phase|projet|cours|etape|etat|etude|etudes|prealable|bascule|progressif|progressive|partiel|partielle|national|nationale|lot|v|\d+(er|re|e|eme)?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;

const EXPECTED = `Phase attendue${NARROW}: ${quotedList(Object.values(PHASE_LABELS))}.`;
const SENTENCE_WORDS = 4;

/** Reads the phase of a project, whatever its spelling; a whole sentence means it is withheld. */
export function readPhase(cell: Cell): Reading<PhaseCell> {
  const text = oneLine(cellText(cell));
  const none: PhaseCell = { phase: null, absence: null, statement: null };
  const absence = absenceOf(text);
  if (absence === 'framing') return understood({ ...none, phase: 'framing' });
  if (absence !== null) return understood({ ...none, absence });
  const words = wordsOf(text);
  const known = words.map((word) => ({ word, match: phaseOf(word) }));
  const phases = new Set(known.flatMap(({ match }) => (match ? [match.phase] : [])));
  const alone = known.every(({ word, match }) => match !== null || NEUTRAL.test(word));
  const [phase] = phases;
  if (alone && phases.size === 1 && phase !== undefined) {
    const misspelt = known.some(({ match }) => match !== null && !match.exact);
    const warning = `Phase lue comme ${quoted(PHASE_LABELS[phase])}${NARROW}: vérifiez l’orthographe.`;
    return understood({ ...none, phase }, ...(misspelt ? [warning] : []));
  }
  if (alone && phases.size > 1) {
    return notUnderstood(
      none,
      `Plusieurs phases dans une cellule${NARROW}: gardez celle qui mobilise le plus de moyens. ${EXPECTED}`,
    );
  }
  const statement = sentenceIn(text, SENTENCE_WORDS);
  if (statement !== null) return understood({ ...none, statement });
  return notUnderstood(none, `Cette phase n’est pas connue. ${EXPECTED}`);
}

function wordsOf(text: string): string[] {
  return spellingKey(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function phaseOf(word: string): { phase: Phase; exact: boolean } | null {
  const bare = word.replace(/(ee?s?|s)$/, (end) => (end.startsWith('e') ? 'e' : ''));
  for (const [phase, words] of WORDS) {
    if (words.some((known) => known === word || known === bare)) return { phase, exact: true };
  }
  if (word.length < 7) return null;
  for (const [phase, words] of WORDS) {
    if (words.some((known) => isOneEditAway(known, word))) return { phase, exact: false };
  }
  return null;
}

/** True when one letter added, removed, changed, or two swapped, turn one word into the other. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const longest = Math.min(a.length, b.length) - start;
  while (end < longest && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === [...right].reverse().join('');
}
