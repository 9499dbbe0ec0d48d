import { type Sentence, wordsOf } from './context';
import type { Known } from './known';
import { type Finding, NOT_COMPARABLE, UNSETTLED } from './level';
import type { Remark } from './mark';
import { joinedOf, type Named } from './subjects';

/** How a sentence says that a figure moved, or where it stands in its series. */
const SAID: readonly (readonly [
  RegExp,
  'up' | 'down' | 'stable' | 'highest' | 'lowest' | 'streak',
])[] = [
  [/\bau plus haut\b|\bun record\b/g, 'highest'],
  [/\bau plus bas\b/g, 'lowest'],
  [/\bpour la (\S+ ){1,4}fois (consecutive|de suite|d' affilee)/g, 'streak'],
  [
    /\b(en |une |la )(forte |legere |nette )?(hausse|augmentation|progression)\b|\b(augmente|augmentent|augmenter|progresse|progressent|grimpe|croit)\b/g,
    'up',
  ],
  [
    /\b(en |une |la )(forte |legere |nette )?(baisse|diminution|reduction)\b|\b(en )?(recul|repli)\b|\b(diminue|diminuent|recule|reculent|baisse|baissent)\b/g,
    'down',
  ],
  [
    /\b(stables?|constante?s?|stagne(nt)?|inchangee?s?|peu varie|varie peu|peu evolue)\b/g,
    'stable',
  ],
];

/** A stable figure may move by this share: « a très peu varié ». */
const HARDLY = 0.02;

/** What does not hold of the directions, records and streaks that a sentence gives to key figures. */
export function trendRemarks(sentence: Sentence, known: Known): Remark[] {
  const figures = sentence.mentions.filter((mention) => mention.figures.length > 0);
  if (figures.length === 0) return [];
  const { text, tokenAt } = joinedOf(sentence.tokens);
  return SAID.flatMap(([pattern, said]) =>
    [...text.matchAll(pattern)].flatMap((match): Remark[] => {
      const [from, to] = [tokenAt(match.index), tokenAt(match.index + match[0].length - 1) + 1];
      const subject = figures.findLast((mention) => mention.to <= from);
      const [figure] = subject?.figures ?? [];
      const isOfProject = sentence.mentions.some(
        (mention) =>
          mention.projects.length > 0 && mention.from < from && mention.from >= (subject?.to ?? 0),
      );
      if (!figure || isOfProject) return [];
      if (/\b(ne|n'|pas|sans|ni)\b/.test(wordsOf(sentence.tokens, from - 3, from))) return [];
      // « une baisse de 2 points » is one claim, told where its number is.
      if (
        /^(de|d')$/.test(wordsOf(sentence.tokens, to, to + 1)) &&
        sentence.values.some((value) => value.from >= to && value.from - to <= 4)
      )
        return [];
      const finding = judge(figure, said, sentence, { from, to }, known);
      return finding ? [{ from, to, ...finding }] : [];
    }),
  );
}

function judge(
  figure: Named,
  said: (typeof SAID)[number][1],
  { values }: Sentence,
  place: { from: number; to: number },
  known: Known,
): Finding | null {
  if (figure === 'declaredBudgetGap' || figure === 'declaredScheduleGap') return NOT_COMPARABLE;
  const steps = known.steps[figure];
  const last = steps.at(-1);
  const earlier = steps.slice(0, -1);
  if (!last || last.edition !== known.edition || earlier.length === 0) return UNSETTLED;
  const since = values.find(({ unit, from }) => unit === 'edition' && from >= place.to)?.value;
  const moves = earlier.map((one, at) => Math.sign((steps[at + 1]?.steps ?? 0) - one.steps));
  if (said === 'streak') {
    const count = values.find(({ unit, from }) => unit === 'streak' && from >= place.from)?.value;
    const sign = moves.at(-1) ?? 0;
    const streak = sign === 0 ? 0 : moves.length - 1 - moves.findLastIndex((move) => move !== sign);
    if (!known.isWhole) return UNSETTLED;
    return streak === count
      ? null
      : {
          severity: 'false',
          message: `La série donne ${streak} édition${streak > 1 ? 's' : ''} de suite dans le même sens.`,
        };
  }
  if (said === 'highest' || said === 'lowest') {
    if (!known.isWhole) return UNSETTLED;
    const beyond = earlier.filter(
      ({ edition }) => since === undefined || since === 1 || edition > since,
    );
    const against = beyond.find((one) =>
      said === 'highest' ? one.steps >= last.steps : one.steps <= last.steps,
    );
    return against === undefined
      ? null
      : {
          severity: 'false',
          message: `Ce n’est pas le cas de toute la série\u202f: voyez la ${against.edition}e édition.`,
        };
  }
  const compared =
    since === undefined ? earlier : earlier.filter(({ edition }) => edition === since);
  const away = compared.map((one) => last.steps - one.steps);
  const isSo = (move: number) =>
    said === 'stable'
      ? Math.abs(move) <= Math.abs(last.steps) * HARDLY
      : said === 'up'
        ? move > 0
        : move < 0;
  if (away.length === 0) return UNSETTLED;
  if (away.some(isSo)) return null;
  if (said === 'stable' && away.some((move) => Math.abs(move) <= Math.abs(last.steps) * 2 * HARDLY))
    return UNSETTLED;
  return known.isWhole
    ? { severity: 'false', message: 'La série ne donne pas ce sens, depuis aucune édition.' }
    : UNSETTLED;
}
