import { formatEdition } from '@/lib/format/dates';
import type { Segment } from './tokens';
import { type Value, valuesIn } from './values';

type Steps = readonly { edition: number; steps: number }[];

interface Verdict {
  holds: boolean;
  /** In French, when it does not. */
  message: string;
}

/**
 * Whether « au plus haut » or « au plus bas » is true of a figure: strictly beyond every edition after the
 * one the sentence goes back to (« depuis la 2e édition »), or beyond all of them. Null where editions are
 * missing.
 */
export function recordIn(
  segment: Segment,
  value: Value,
  series: Steps,
  isWhole: boolean,
): Verdict | null {
  const last = series.at(-1);
  if (!last || !isWhole || series.length < 2) return null;
  const since = valuesIn(segment.tokens).find(
    ({ unit, start }) => unit === 'edition' && start > value.start,
  );
  const first = since === undefined || since.value === 1 ? 0 : Number(since.value);
  const earlier = series.filter(({ edition }) => edition > first && edition < last.edition);
  const against = earlier.find(({ steps }) =>
    value.value === 'highest' ? steps >= last.steps : steps <= last.steps,
  );
  return {
    holds: against === undefined,
    message:
      against === undefined
        ? ''
        : `Ce n’est pas le cas de toute la série\u202f: la ${formatEdition(against.edition)} ${value.value === 'highest' ? 'était aussi haut ou plus haut' : 'était aussi bas ou plus bas'}.`,
  };
}

/** Whether a figure moved the same way that many editions in a row. Null where editions are missing. */
export function streakIn(value: Value, series: Steps, isWhole: boolean): Verdict | null {
  if (!isWhole || series.length < 2) return null;
  const signs = series
    .slice(1)
    .map(({ steps }, index) => Math.sign(steps - (series[index]?.steps ?? 0)));
  const last = signs.at(-1) ?? 0;
  const streak = last === 0 ? 0 : signs.length - 1 - signs.findLastIndex((sign) => sign !== last);
  return {
    holds: streak === value.value,
    message:
      streak === 0
        ? 'La dernière édition n’a pas bougé.'
        : `La série donne ${streak} édition${streak > 1 ? 's' : ''} de suite dans le même sens.`,
  };
}
