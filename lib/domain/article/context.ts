import type { Known } from './known';
import type { Value } from './numbers';
import type { Mention, Named } from './subjects';
import type { Token } from './text';

/** A sentence, with what it names and the projects that the one before it left in mind. */
export interface Sentence {
  tokens: readonly Token[];
  mentions: readonly Mention[];
  values: readonly Value[];
  carried: readonly string[];
  /** True where it, or one before it in its paragraph, speaks of somebody else’s projects. */
  isElsewhere: boolean;
  /** True of a question. */
  isAsked: boolean;
}

/** Words looked at on either side of a number: a sentence is read in a time proportional to it. */
const AROUND = 40;

/** The folded words of a stretch of a sentence, stops included. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .map(({ text }) => text)
    .join(' ');
}

/** The words around a number. */
export function around(
  { tokens }: Sentence,
  { from, to }: Value,
): { before: string; after: string } {
  return { before: wordsOf(tokens, from - AROUND, from), after: wordsOf(tokens, to, to + AROUND) };
}

/** What narrows a claim to a part of the panorama, or of a cost: what it says is then not the whole. */
const NARROWED =
  /\b(hors|constants?|sauf|hormis|sans compter|excepte|a (lui|eux|elle|elles) seule?s?|minist(ere|re) (de|du|des)|tranche|annuels?|annuelles?|par an|chaque annee|economies?|gains?|marches?|depense[es]*|depenser|consomme[es]*|engage[es]*|credits?|subventions?|lot|etape|premiere phase|dont|parmi|seuls?|representent|represente|porte|portes|portent|part)\b/;

/** True where the words about a number may speak of something else than the figure named. */
export function isNarrowed(sentence: Sentence, value: Value, mention: Mention | null): boolean {
  const { tokens } = sentence;
  const between = mention
    ? wordsOf(tokens, Math.min(mention.to, value.to), Math.max(value.from, mention.from))
    : '';
  const after = wordsOf(tokens, value.to, value.to + 6).split(/[,;:()]/)[0] ?? '';
  const own =
    wordsOf(tokens, value.from - 8, value.from)
      .split(/[;:]/)
      .at(-1) ?? '';
  return NARROWED.test(between) || NARROWED.test(after) || NARROWED.test(own);
}

/** Words after which a value may be another edition’s. */
const ELSEWHEN =
  /\b(contre|depuis|precedente?s?|derniere edition|etai(t|ent)|compt(ait|aient)|initial(e|ement)?|premiere|passe(r|nt)?|passant|alors|il y a|un an|en 20\d\d|fin 20\d\d|debut 20\d\d|(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) 20\d\d|ans? (plus tot|auparavant)|\d+ (e|re|er|eme) edition|evolue|premier|avant)\b/;

export function looksBack(sentence: Sentence, value: Value, edition: number): boolean {
  const { before, after } = around(sentence, value);
  const other = sentence.values.some(
    ({ unit, value: said }) => unit === 'edition' && said !== edition,
  );
  return other || ELSEWHEN.test(`${before} | ${after}`.replaceAll(` ${edition} e edition`, ''));
}

/**
 * The edition that the words beside a number give it (« 57 dans la 1re édition », « la 3e édition comptait
 * 61 projets »); null where they give none.
 */
export function editionSaid(
  { tokens, values }: Sentence,
  value: Value,
  known: Known,
): number | null {
  const near = values.find(
    ({ unit, from }) => unit === 'edition' && from >= value.to && from - value.to <= 6,
  );
  if (
    near &&
    /^(dans|a|lors de|pour|de) (la |l' )?$/.test(`${wordsOf(tokens, value.to, near.from)} `)
  )
    return near.value;
  const subject = values.findLast(
    ({ unit, to }) => unit === 'edition' && to <= value.from && value.from - to <= 8,
  );
  if (!subject || subject.value === known.edition) return null;
  const before = wordsOf(tokens, subject.from - 3, subject.from);
  const between = wordsOf(tokens, subject.to, value.from);
  return /(^|[;:.] )l[ae]$/.test(before.trim()) &&
    /^(comptait|recensait|suivait|portait|totalisait|regroupait)/.test(between)
    ? subject.value
    : null;
}

const CHANGE =
  /\b(hausse|augment\w*|progress\w*|croissance|baisse\w*|diminu\w*|recul\w*|repli|redui\w*|reduction|depass\w*|surcout|supplement|allong\w*|raccourci\w*|prolong\w*|repouss\w*|report\w*|decal\w*|gliss\w*|gagne\w*|perd\w*|accru\w*|croit|alourdi\w*|allege\w*|superieur\w*|inferieur\w*|revis\w*|bond\w*|retard|avance|economis\w*)$/;
const FALLING =
  /^(baiss|diminu|recul|repli|redui|reduction|raccourci|perd|allege|inferieur|economis|avance)/;

/** How a number tells a change, from the words that lead to it: « en hausse de », « +3 », « deux de plus ». */
export function changeSaid({ tokens }: Sentence, { from, to }: Value): 'up' | 'down' | null {
  const sign = tokens[from]?.text;
  if (sign === '+') return 'up';
  if (sign === '−' || sign === '-') return 'down';
  const next = wordsOf(tokens, to, to + 2);
  if (/^(de plus|supplementaires?|en plus)( |$)/.test(next)) return 'up';
  if (/^(de moins|en moins)( |$)/.test(next)) return 'down';
  const lead = wordsOf(tokens, from - 6, from)
    .replace(/ ?(de|d') (pres de|plus de|moins de|quelque|environ|presque|autour de)$/, ' de')
    .replace(/ (environ|presque)$/, '');
  const match = /^(.*) (?:de|d')$/.exec(` ${lead}`);
  const noun = match?.[1]?.trim().split(' ').slice(-3) ?? [];
  const said = noun.findLast((one) => CHANGE.test(one));
  if (said === undefined) return null;
  return FALLING.test(said) ? 'down' : 'up';
}

/** The figures that the words beside a number name: just after it, or the nearest before. */
export function figureOf(sentence: Sentence, value: Value): Mention | null {
  const figures = sentence.mentions.filter(({ figures }) => figures.length > 0);
  const after = figures.find(({ from }) => from >= value.to && from - value.to <= 4);
  const link = after ? wordsOf(sentence.tokens, value.to, after.from) : null;
  if (after && link !== null && /^(d['e]|de|en|pour|l['ea]|le|du| |estime)*$/.test(link))
    return after;
  return figures.findLast(({ to }) => to <= value.from) ?? figures[0] ?? null;
}

/** Figures whose value is written in this unit. */
export function suits(figure: Named, { unit }: Value, isChange: boolean): boolean {
  if (figure === 'totalCost') return unit === 'euros' || (isChange && unit === 'percent');
  if (figure === 'meanDuration')
    return unit === 'years' || unit === 'months' || (isChange && unit === 'percent');
  if (figure === 'projects' || figure === 'interministerial') return unit === 'count';
  return unit === 'percent' || unit === 'points';
}
