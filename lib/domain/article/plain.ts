import { figureOf, type Sentence, wordsOf } from './context';
import { holds } from './holds';
import { factsOn, type Known } from './known';
import type { Remark } from './mark';
import type { Value } from './numbers';
import type { Token } from './text';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that say nothing of which part of the panorama, which country or which time is meant. */
const NEUTRAL = words(`
  le la les l' un une des de du d' a au aux en dans pour avec et ou cette on nous y qui sur est sont
  panorama portefeuille editions projets chantiers grand grands informatiques numeriques ensemble total totale totaux global globale title chapeau
  text depuis contre plus moins environ pres quelque presque autour juste exactement precedente fois
  aujourd' hui desormais actuellement encore toujours maintenant ainsi donc aussi dont soit
  estime estimee estimes eleve elevent s' se atteint atteignent etablit monte chiffre compte comptent
  recense suit suivis suivi rassemble regroupe reunit comprend liste denombre
  presente decrit concerne coute coutent dure durent vaut passe passant evolue augmente diminue progresse
  recule reste demeure depasse inferieur inferieure superieur superieure revue hausse baisse
  consecutive suite stable constant constante avancent vient passer tableau bord menes sein ministeres
  taux declare declares premiere quatrieme`);

/** What a claim on a project, or a number of projects, is of; beside a key figure, it is another one. */
const OWN = words('cout couts duree budget montant projet chantier');

/** What a number of projects may moreover be of: the series gives each of these. */
const COUNTED = words(`
  font ont fait entre entrent entree entrees entrant entrants rejoignent rejoint integre integrent sort
  sortent sorti sortis sortie sorties sortant sortants quitte quittent nouveau nouveaux
  interministeriels leur euros million millions`);

const MOVED_SINCE =
  /\b(sort|quitt|entr[aeé]|rejoi|integr)\S*.*\b(depuis|au total|en tout)\b|\b(depuis|au total|en tout)\b.*\b(sort|quitt|entr[aeé]|rejoi|integr)/;
const PAST = /^(etait|etaient|comptait|recensait|suivait|regroupait|portait)$/;

/** A claim that is denied, wished, supposed or foreseen, or that leaves something out. */
const DOUBTED =
  /\b(ne|n'|pas|ni|jamais|aucune?(?! interministeriel)|sans|hors|hormis|sauf|except\S*|excl\S*|parmi|chaque|chacune?|par|selon|d' apres|s' il|objectifs?|vise\S*|viser|cibles?|ambition\S*|but|hypotheses?|scenarios?|horizon|prevoi\S*|previsions?|attendu\S*|peut|peuvent|doi(t|vent)|deva\S*|faut|fallait|souhait\S*|esper\S*|imagin\S*|suppos\S*|promet\S*|promis|ramener|plafond\S*|seuil|bientot|demain|prochaine?s?|confondue?s?|compris\S*|depenses?|euros (?:constants|courants)|au (?:plus|moins)(?! (?:haut|bas))|faux|fausse|erreur|errone\S*|fictif|exemple)\b/;
/** The future and the conditional, by their endings. */
const TO_COME =
  /(^| )(?!(?:re|por|ex|at|abs|dis)?trait )\p{L}{2,}(?:ra|ront|rai|rons|rez|rait|raient|rions|riez) /u;
/** Another country, another body: its panorama is not this one. */
const ELSEWHERE =
  /\b(etranger\S*|internationa\S*|mondia\S*|europ\S*|voisine?s?|homologues?|equivalente?s?|ailleurs|royaume|britanniques?|anglais\S*|angleterre|londres|ecoss\S*|irland\S*|allema\S*|berlin|espagn\S*|portug\S*|ital\S*|belg\S*|bruxelles|suisses?|autrich\S*|canad\S*|quebec\S*|americain\S*|etats unis|washington|austral\S*|dan(emark|ois\S*)|sued\S*|norv\S*|finland\S*|estoni\S*|pays bas|neerlandais\S*|polo(gne|nais\S*)|japon\S*|coree\S*|chin(e|ois\S*)|indi(en\S*)|bresil\S*|regions?|regiona\S*|collectivites?|communes?|departement\S*|villes?|entreprises?|prives?|hopita\S*)\b/;

/** The total leaves out the projects whose cost is not known yet, whether that is said or not. */
const UNCOSTED = /\( hors \S+ projets? en cadrage(?: [^)]{0,60})?\)/g;

/** True where a sentence speaks of somebody else’s projects; so does then the rest of its paragraph. */
export function isElsewhere(tokens: readonly Token[]): boolean {
  return ELSEWHERE.test(wordsOf(tokens, 0, tokens.length));
}

/**
 * True where nothing about a claim makes it one on something else than the whole panorama, or the project
 * named, as it is now: every word that leads to it, and those that go on from it up to the next stop, are
 * known to narrow nothing; and nothing in the sentence denies it, wishes it or puts it elsewhere. What is
 * not so is a question at most.
 */
export function isPlain(
  sentence: Sentence,
  { from, to }: Pick<Remark, 'from' | 'to'>,
  known: Known,
): boolean {
  const { tokens } = sentence;
  const start = tokens.findLastIndex(({ text }, at) => at < from && text === ';') + 1;
  const said = `${wordsOf(tokens, 0, tokens.length)} `.replace(UNCOSTED, ' ');
  if (sentence.isElsewhere || sentence.isAsked || DOUBTED.test(said) || TO_COME.test(said))
    return false;
  const isOfNow = sentence.values.some(
    ({ unit, value }) => unit === 'edition' && value === known.edition,
  );
  const isElsewhen = tokens.some(
    ({ text }, at) =>
      /^(19|20)\d\d$/.test(text) &&
      // « La 4e édition compte…, à la date de novembre 2017 »
      !(isOfNow && /^a la date de \S+$/.test(wordsOf(tokens, at - 5, at))),
  );
  if (isElsewhen || tokens.some(({ text, raw }) => text === 'si' && raw !== 'SI')) return false;
  const stop = tokens.findIndex(
    ({ kind, text }, at) => at >= to && (kind === 'stop' || /^(et|mais|contre)$/.test(text)),
  );
  const end = stop < 0 ? tokens.length : stop;
  const value = sentence.values.find((one) => one.from === from) ?? null;
  if (value && isEndOfRange(sentence, value)) return false;
  // The series gives what came and went between two editions, not over several.
  if (value?.unit === 'count' && MOVED_SINCE.test(said)) return false;
  if (!isOfOneSubject(sentence, value, { start, end }, known)) return false;
  const exempt = new Set<number>();
  for (const one of [...sentence.mentions, ...sentence.values, { from, to }])
    for (let at = one.from; at < one.to; at += 1) exempt.add(at);
  const isOfEdition = sentence.values.some(({ unit }) => unit === 'edition');
  const isOfFigure = value === null || figureOf(sentence, value) !== null;
  const isCount = value !== null && /^(count|rank|edition)$/.test(value.unit);
  return tokens.every(({ kind, text, raw }, at) => {
    if (kind !== 'word' || exempt.has(at) || NEUTRAL.has(text) || raw === 'SI') return true;
    if (at < start || at >= end) return !/^\p{Lu}/u.test(raw) || at === 0;
    if (isCount && COUNTED.has(text)) return !/\b(des|d')$/.test(wordsOf(tokens, at - 1, at));
    // The past of an edition that is named; any other may be older than the series.
    if (PAST.test(text)) return isOfEdition;
    return OWN.has(text) ? !isOfFigure && value?.unit !== 'count' : isNeutralHere(tokens, at);
  });
}

/** « ce panorama », « cette édition », « les projets de l’État »: neutral beside these words only. */
function isNeutralHere(tokens: readonly Token[], at: number): boolean {
  const before = wordsOf(tokens, at - 3, at);
  switch (tokens[at]?.text) {
    case 'ce':
      return /^(panorama|portefeuille)$/.test(wordsOf(tokens, at + 1, at + 2));
    case 'edition':
      return !/\bl'$/.test(before);
    case 'etat':
      return /\b(projets|si|informatiques|numeriques) de l'$/.test(before);
    default:
      return false;
  }
}

/** « de 3 à 4 ans », « entre 3 et 5 ans »: neither end is what the figure is said to be. */
function isEndOfRange({ tokens, values }: Sentence, value: Value): boolean {
  return values.some((other) => {
    const [first, second] = other.from < value.from ? [other, value] : [value, other];
    return (
      other !== value &&
      /^(a|et|ou)$/.test(wordsOf(tokens, first.to, second.from)) &&
      !/\b(passe\S*|passant|evolue\S*)\b/.test(wordsOf(tokens, first.from - 4, first.from))
    );
  });
}

/** True where no part of the projects, and no project beside a figure, is what the claim is of. */
function isOfOneSubject(
  sentence: Sentence,
  value: Value | null,
  { start, end }: { start: number; end: number },
  known: Known,
): boolean {
  const { mentions, values, tokens } = sentence;
  const within = ({ from, to }: { from: number; to: number }) => from >= start && to <= end;
  const isOfProject = mentions.some((one) => within(one) && one.projects.length > 0);
  const isOfFigure = value !== null && figureOf(sentence, value) !== null;
  if (isOfProject && (isOfFigure || value?.unit === 'count')) return false;
  const now = factsOn(known, 'projects').filter(({ edition }) => edition === known.edition);
  return values.every((one) => {
    if (one === value || !within(one)) return true;
    if (/^(percent|share)$/.test(one.unit))
      return !/^(d'|de|des|du)$/.test(wordsOf(tokens, one.to, one.to + 1));
    // An amount over some years is not that of the whole.
    if (/^(years|months)$/.test(one.unit) && value?.unit === 'euros' && one.from >= value.to)
      return one.value <= 1;
    const isMeasured = value === null || !/^(count|bare|rank|edition)$/.test(value.unit);
    return (
      one.unit !== 'count' ||
      !isMeasured ||
      one.value <= 1 ||
      now.some((fact) => holds(Number(fact.value), one))
    );
  });
}
