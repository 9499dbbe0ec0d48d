/** On how many projects, of those concerned, a sentence that finds nothing rests. */
export interface Basis {
  known: number;
  all: number;
}

interface NoneWords {
  /** Every project concerned is known. */
  none: string;
  /** Some are not: one of them may be what was looked for. */
  noneKnown: string;
  /** No project is known: there was nothing to look at. */
  nothing: string;
}

/** What is said where nothing was found: what is withheld or unknown is never counted as none. */
export function noneFound({ known, all }: Basis, words: NoneWords): string {
  if (known === 0) return words.nothing;
  return known < all ? words.noneKnown : words.none;
}

export function basisOf<T>(all: readonly T[], isKnown: (one: T) => boolean): Basis {
  return { known: all.filter(isKnown).length, all: all.length };
}

/** Between two editions, of the projects that are in both. */
export const NO_REVISION: Readonly<Record<'budget' | 'schedule', NoneWords>> = {
  budget: {
    none: 'Aucun coût révisé',
    noneKnown: 'Aucun coût connu n’est révisé',
    nothing: 'Aucun coût à comparer',
  },
  schedule: {
    none: 'Aucune durée révisée',
    noneKnown: 'Aucune durée connue n’est révisée',
    nothing: 'Aucune durée à comparer',
  },
};

export const NO_PHASE_MOVE: NoneWords = {
  none: 'Aucun changement de phase',
  noneKnown: 'Aucun changement de phase connu',
  nothing: 'Aucune phase à comparer',
};
