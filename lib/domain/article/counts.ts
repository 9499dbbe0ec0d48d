import { around, changeSaid, type Sentence, wordsOf } from './context';
import type { Fact, Measure } from './fact';
import { holds } from './holds';
import { factsOn, type Known } from './known';
import { type Finding, judgeLevel, UNSETTLED } from './level';
import { instead } from './mark';
import type { Value } from './numbers';

const OUT = /^(en |qui |ont |sont |l' ont )*(sort|quitt|sont sorti|retires)/;
const IN = /^(y |qui |ont |sont |font |fait )*(entr|rejoi|integr|leur entree|son entree|nouveaux)/;
const PHASES =
  /^(est |sont )?(en|au stade de|en phase de) (cadrage|conception|realisation|experimentation|deploiement)|^(sont )?(termines?|acheves?)\b/;
/** Words between a number of projects and what says which ones. */
const FILLER =
  /\b(encore|toujours|actuellement|deja|informatiques|numeriques|doivent|aujourd' hui) /g;

/** A number of projects: which ones, by the words about it. */
export function judgeCount(sentence: Sentence, value: Value, known: Known): Finding | null {
  const { tokens } = sentence;
  const said = wordsOf(tokens, value.from, value.to);
  const after = wordsOf(tokens, value.to, value.to + 5);
  const before = wordsOf(tokens, value.from - 4, value.from);
  const own = after.replace(FILLER, '');
  const of = (measure: Measure) => factsOn(known, measure);
  const change = changeSaid(sentence, value);
  if (/interm/.test(said) || /^(sont |etaient )?interm/.test(own))
    return level(sentence, value, of('interministerial'), known, true);
  if (
    /\b(entrant|entree)/.test(said) ||
    /\bnouveau/.test(said) ||
    IN.test(own) ||
    /entrees? (de|d')$/.test(before)
  )
    return level(sentence, value, of('entrants'), known, IN.test(own) || /entrant/.test(said));
  if (/\b(sortant|sortie)/.test(said) || OUT.test(own) || /(sortie|depart)s? (de|d')$/.test(before))
    return level(sentence, value, of('exits'), known, OUT.test(own) || /sortant/.test(said));
  if (value.value <= 1 && value.bound === null) return null;
  if (PHASES.test(own)) return level(sentence, value, of('phase'), known, false);
  const threshold = thresholdOf(sentence, value);
  if (threshold !== null) return judgeThreshold(value, threshold, known);
  if (
    /\b(ces|ses|nos|leurs|des|d'|chacun des|l' un des) *$/.test(before) &&
    !/^(\d|\S+ans)/.test(said)
  )
    return null;
  if (change !== null) return null;
  return level(sentence, value, of('projects'), known, isWhole(sentence, value));
}

function level(
  sentence: Sentence,
  value: Value,
  facts: readonly Fact[],
  known: Known,
  isCertain: boolean,
): Finding | null {
  if (facts.some((fact) => fact.measure === 'phase')) {
    const held = facts.some((fact) => holds(Number(fact.value), value));
    return held ? null : UNSETTLED;
  }
  return judgeLevel(sentence, value, facts, known, isCertain);
}

const PRESENTING =
  /(^|[,;:(] ?|\b(avec|les|total de|suit|suivait|compte|comptait|recense|recensait|comprend|rassemble|regroupe|reunit|revue|decrit|presente|liste|denombre|a|contre|porte sur|compose de|concerne|recensees?) )$/;
const GOES_ON =
  /^($|[;:)]|,( (pour|dont|soit|avec|contre|et|representant|en hausse|en baisse)\b|$)|(grands|informatiques|si|numeriques|de l'|du panorama|en cours|actuellement|suivis|recenses|sont suivis|pour|et|dont|representant|au sein|a la loupe|au total|soit|avec|contre|qui (le |la )?compos\w*|inscrits|presentes|decrits|majeurs|de cette edition|du portefeuille)\b)/;

/** What opens a sentence is all the panorama only where it goes on so. */
const STANDS_ALONE =
  /^($|a la loupe|, (dont|pour)|pour|sont (suivis|recenses)|figurent|composent|au total)/;

/** True where nothing about it makes a number of projects that of a part of the panorama. */
function isWhole({ tokens }: Sentence, { from, to }: Value): boolean {
  const before = wordsOf(tokens, from - 4, from);
  const after = wordsOf(tokens, to, to + 4);
  if (before === '' && !STANDS_ALONE.test(after)) return false;
  if (/\bhors\b/.test(wordsOf(tokens, from - 20, from))) return false;
  return (
    PRESENTING.test(before === '' ? before : `${before} `) &&
    GOES_ON.test(after) &&
    !/minist(ere|re) (de|du)/.test(after)
  );
}

/** « le nombre de projets passe de 57 à 61 », « 61 projets, contre 57 un an plus tôt » */
export function judgeBare(sentence: Sentence, value: Value, known: Known): Finding | null {
  const { tokens, values, mentions } = sentence;
  if (value.value < 2 || (value.value > 1900 && value.value < 2100)) return null;
  if (
    !/(^| )(de|a|contre|atteint|puis|etait de|compte) ?(environ)?$/.test(
      wordsOf(tokens, value.from - 3, value.from),
    )
  )
    return null;
  const mention = mentions.findLast(({ to }) => to <= value.from);
  const [figure] = mention?.figures ?? [];
  const counted = values.findLast(({ unit, to }) => unit === 'count' && to <= value.from);
  const isContrast =
    counted !== undefined &&
    value.from - counted.to <= 4 &&
    tokens[value.from - 1]?.text === 'contre';
  const before = mention ? wordsOf(tokens, mention.to, value.from) : '';
  const isLevel =
    /\b(passe|est|etait|atteint|eleve|etablit|evolue|progresse|augmente|contre|stable)/.test(
      before,
    ) && value.to - (mention?.to ?? 0) < 14;
  const after = wordsOf(tokens, value.to, value.to + 1);
  if (
    after !== '' &&
    !/^([,;:.()]|a|en|puis|contre|depuis|au|soit|et|un|dans|lors|il|sur|dont|entre)$/.test(after)
  )
    return null;
  if (isContrast)
    return judgeCount(
      sentence,
      { ...value, unit: 'count', to: counted.to, from: counted.from, value: value.value },
      known,
    );
  if ((figure !== 'projects' && figure !== 'interministerial') || !isLevel) return null;
  const facts = factsOn(known, figure);
  if (/\bde$/.test(wordsOf(tokens, value.from - 2, value.from)) && changeSaid(sentence, value))
    return facts.some((from) =>
      facts.some(
        (to) =>
          Math.abs(Number(from.value) - Number(to.value)) === value.value ||
          from.value === value.value,
      ),
    )
      ? null
      : UNSETTLED;
  return judgeLevel(sentence, value, facts, known, true);
}

/** « 29 projets de 20 millions d’euros ou plus »: the amount, in euros. */
export function thresholdOf({ tokens, values }: Sentence, value: Value): Value | null {
  const next = values.find(
    ({ from, unit }) => unit === 'euros' && from >= value.to && from - value.to <= 8,
  );
  if (!next) return null;
  const between = wordsOf(tokens, value.to, next.from);
  const isBound =
    /\b(atteign|depass|exced|superieur|franchi)/.test(between) ||
    next.bound !== null ||
    /^(ou plus|et plus|ou moins)/.test(wordsOf(tokens, next.to, next.to + 2));
  return isBound && !/\bpour\b|,/.test(between) ? next : null;
}

function judgeThreshold(value: Value, threshold: Value, known: Known): Finding | null {
  const costs = factsOn(known, 'cost').filter(({ edition }) => edition === known.edition);
  const isLess = threshold.bound === 'less';
  const counts = [0, 1].map(
    (inclusive) =>
      costs.filter(({ value: cost }) => {
        const away = Number(cost) - threshold.value;
        return isLess
          ? away < 0 || (inclusive && away === 0)
          : away > 0 || (inclusive && away === 0);
      }).length,
  );
  if (counts.some((count) => holds(count, value))) return null;
  const fact: Fact = {
    measure: 'aboveThreshold',
    value: counts[1] ?? 0,
    project: null,
    edition: known.edition,
    text: String(counts[1] ?? 0),
    declared: false,
  };
  return { severity: 'false', message: instead(fact) };
}

/** « le neuvième à sortir du panorama » */
export function judgeRank(sentence: Sentence, value: Value, known: Known): Finding | null {
  const after = wordsOf(sentence.tokens, value.to, value.to + 4);
  if (!/^(projet |chantier )?(a |qui |en )?(sort|quitt|en sort)/.test(after)) return null;
  const [left] = factsOn(known, 'left');
  if (!left) return UNSETTLED;
  return holds(Number(left.value), value) ? null : { severity: 'false', message: instead(left) };
}

/** « un tiers des projets », « le coût a été multiplié par deux »: true where the series gives it. */
export function judgeShare(sentence: Sentence, value: Value, known: Known): Finding | null {
  const { after } = around(sentence, value);
  if (value.unit === 'factor') return sentence.mentions.length > 0 ? UNSETTLED : null;
  if (!/^(des|de ces|de nos) (grands )?(projets|chantiers)/.test(after)) return null;
  const of = (measure: Measure) =>
    factsOn(known, measure).filter((fact) => fact.edition === known.edition && !fact.declared);
  const all = Number(of('projects')[0]?.value ?? 0);
  const share = Number(of('interministerial')[0]?.value ?? 0) / all;
  return /interm/.test(after) && Math.abs(share - value.value) <= value.precision
    ? null
    : UNSETTLED;
}
