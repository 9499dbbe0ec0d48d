import { around, changeSaid, figureOf, isNarrowed, type Sentence, suits, wordsOf } from './context';
import { judgeBare, judgeCount, judgeRank, judgeShare, thresholdOf } from './counts';
import type { Fact, Measure } from './fact';
import { holds } from './holds';
import { factsOn, type Known } from './known';
import {
  contradiction,
  type Finding,
  inUnit,
  judgeLevel,
  NOT_COMPARABLE,
  UNSETTLED,
} from './level';
import type { Value } from './numbers';
import type { Mention } from './subjects';

/** What the series says of a number in a sentence; null where it agrees, or where it is no claim on it. */
export function verdictOn(sentence: Sentence, value: Value, known: Known): Finding | null {
  switch (value.unit) {
    case 'count':
      return judgeCount(sentence, value, known);
    case 'rank':
      return judgeRank(sentence, value, known);
    case 'share':
    case 'factor':
      return judgeShare(sentence, value, known);
    case 'edition':
      return value.value > known.edition + 1
        ? { severity: 'false', message: `La ${value.value}e édition n’existe pas encore.` }
        : null;
    case 'streak':
      return null;
    case 'bare':
      return judgeBare(sentence, value, known);
    default:
      return judgeMeasured(sentence, value, known);
  }
}

function judgeMeasured(sentence: Sentence, value: Value, known: Known): Finding | null {
  const change = changeSaid(sentence, value);
  const projects = projectsOf(sentence, value);
  const mention = figureOf(sentence, value);
  const isOfProject = projects !== null && (mention === null || projects.isNearer(mention));
  if (isOfProject) {
    const judged = judgeProject(sentence, value, projects.mention, change, known);
    if (judged !== 'other') return judged;
  }
  if (mention) {
    const measures = mention.figures.filter((figure) => suits(figure, value, change !== null));
    if (measures.length > 0)
      return judgeFigure(sentence, value, { mention, measures, change }, known);
  }
  return judgeAlone(sentence, value, known);
}

interface Subject {
  mention: Mention;
  measures: readonly Measure[];
  change: 'up' | 'down' | null;
}

/** A number on a key figure: its value, or how it moved. */
function judgeFigure(
  sentence: Sentence,
  value: Value,
  subject: Subject,
  known: Known,
): Finding | null {
  const { mention, measures, change } = subject;
  const isNow = ({ edition }: Fact) => edition === known.edition;
  const isRate = measures.some((one) => /^declared/.test(one) && factsOn(known, one).some(isNow));
  if ((change !== null || value.unit === 'points') && isRate) return NOT_COMPARABLE;
  const facts = measures.flatMap((measure) => factsOn(known, measure));
  const isCertain = !isNarrowed(sentence, value, mention);
  if (change !== null || value.unit === 'points') {
    if (changesHold(facts, value, change)) return null;
    // « (+5 M€) » may be a part of the change.
    const isSame =
      value.unit !== 'percent' && !/^[+−-]$/.test(sentence.tokens[value.from]?.text ?? '');
    return isCertain && isSame && known.isWhole ? contradiction(facts, known) : UNSETTLED;
  }
  return judgeLevel(sentence, value, facts, known, isCertain);
}

/** True when two editions differ by what is written, between exact values or between published ones. */
function changesHold(facts: readonly Fact[], value: Value, change: 'up' | 'down' | null): boolean {
  const written = { ...value, value: Math.abs(value.value) };
  return facts.some((from) =>
    facts.some((to) => {
      if (to.edition <= from.edition || to.project !== from.project) return false;
      const [before, after] = [inUnit(from, value), inUnit(to, value)];
      if (change !== null && (change === 'up' ? after < before : after > before)) return false;
      const moved = Math.abs(after - before);
      if (value.unit === 'percent' && !/(Gap|Drift)$/.test(from.measure))
        return before > 0 && holds((moved / before) * 100, written);
      return holds(moved, written) || holds(subtracted(before, after, written), written);
    }),
  );
}

/** The difference that a reader gets from two published numbers. */
function subtracted(before: number, after: number, { precision }: Value): number {
  const steps = Math.round(after / precision) - Math.round(before / precision);
  return Math.abs(steps * precision);
}

interface Named {
  mention: Mention;
  /** True when the project is what the number is of, rather than the key figure named elsewhere. */
  isNearer: (mention: Mention) => boolean;
}

function projectsOf({ mentions, carried }: Sentence, { from }: Value): Named | null {
  const named = mentions.filter(({ projects }) => projects.length > 0);
  const own = named.findLast(({ to }) => to <= from) ?? named[0];
  if (own) {
    const all = [...new Set(named.flatMap(({ projects }) => projects))];
    const mention = named.length > 1 ? { ...own, projects: all } : own;
    // « Le coût total de PNIJ »: the project named after the figure takes it.
    return { mention, isNearer: (figure) => own.from > figure.from || figure.from > from };
  }
  if (carried.length === 0) return null;
  return {
    mention: { figures: [], projects: carried, from: 0, to: 0 },
    isNearer: () => false,
  };
}

const COST =
  /\b(couts?|coute(nt|r|ra|rait)?|budgets?|enveloppe|montant|chiffre|evalue|estime|investissement)\b/;
const DURATION = /\b(duree|dur(er|e|ent|era|eront)|travaux|delai|etal\w*|prevue? sur|ecart)\b/;

function judgeProject(
  sentence: Sentence,
  value: Value,
  mention: Mention,
  change: 'up' | 'down' | null,
  known: Known,
): Finding | null | 'other' {
  const { before, after } = around(sentence, value);
  const near = `${before.split(/[;:]/).at(-1)} ${after.split(/[;,]/)[0]}`;
  const isEuros = value.unit === 'euros';
  if (!isEuros && !['years', 'months', 'percent'].includes(value.unit)) return 'other';
  if (value.unit === 'percent' && (change === null || !(COST.test(near) || DURATION.test(near))))
    return null;
  const isCued = isEuros ? COST.test(near) : DURATION.test(near);
  const measures: Measure[] =
    value.unit === 'percent'
      ? ['cost', 'duration']
      : isEuros
        ? ['cost', 'finalCost']
        : ['duration'];
  const facts = measures
    .flatMap((measure) => factsOn(known, measure))
    .filter(({ project }) => project !== null && mention.projects.includes(project));
  if (!isEuros && value.unit !== 'percent' && !isCued) return null;
  if (change !== null || value.unit === 'percent')
    return changesHold(facts, value, change) ? null : UNSETTLED;
  const isCertain = isCued && mention.projects.length === 1 && !isNarrowed(sentence, value, null);
  if (isEuros && !isCued && !/^\W*\(?$/.test(wordsOf(sentence.tokens, mention.to, value.from)))
    return facts.some((fact) => holds(Number(fact.value), value)) ? null : UNSETTLED;
  return judgeLevel(sentence, value, facts, known, isCertain);
}

/** A number whose subject is not said: an amount in euros is most often the total. */
function judgeAlone(sentence: Sentence, value: Value, known: Known): Finding | null {
  if (value.unit !== 'euros') return null;
  const { before } = around(sentence, value);
  const count = sentence.values.find(({ unit, to }) => unit === 'count' && to <= value.from);
  const isTotal =
    count !== undefined &&
    /\b(pour|soit|representant|totalisant|montant|avec|investissement)( \S+){0,5}$/.test(before);
  const totals = factsOn(known, 'totalCost');
  if (changesHold(totals, value, changeSaid(sentence, value)) && changeSaid(sentence, value))
    return null;
  const isThreshold =
    value.bound === 'more' ||
    value.bound === 'less' ||
    (count !== undefined && thresholdOf(sentence, count)?.from === value.from);
  if (isThreshold) return null;
  const isCertain = isTotal && value.value >= 1e8 && !isNarrowed(sentence, value, null);
  return judgeLevel(sentence, value, totals, known, isCertain);
}
