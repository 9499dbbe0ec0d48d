import { spellingKey } from '../figures/spelling';

/** A ministry's label as known from an edition already recorded. */
export interface KnownMinistry {
  code: string;
  label: string;
}

interface Lineage {
  code: string;
  /** Ministries that exchanged portfolios: a project may pass from one to the other. */
  family: string;
  /** Short codes met in open-data files, folded. */
  acronyms: readonly string[];
  /** Words that open the label, folded as `labelWords` does; the longest opening wins. */
  openings: readonly string[];
}

/**
 * Ministries as their labels changed with governments (decrees of attribution, 2012 to 2025). The code is
 * ours and stable; a label that opens with one of these words continues the same ministry.
 */
const LINEAGES: readonly Lineage[] = [
  lineage('SPM', 'primeMinister', 'pm', [
    'premier ministre',
    'service premier ministre',
    'secretariat general gouvernement',
  ]),
  lineage('MAE', 'foreign', 'maedi meae mea maee', ['affaire etrangere', 'europe']),
  lineage('MAS', 'social', 'mcas', ['affaire sociale', 'social', 'sociaux']),
  lineage('MSS', 'social', 'msp', ['solidarite', 'sante']),
  lineage('MT', 'social', 'mtei mtpei mteft', ['travail', 'emploi']),
  lineage('MAA', 'agriculture', 'maaf masa maasa', ['agriculture', 'alimentation']),
  lineage('MC', 'culture', 'mcc', ['culture']),
  lineage('MINARM', 'defence', 'mindef mar md minarme mina', ['defense', 'armee']),
  lineage('MEF', 'economy', 'mefr mefsin mefi mineco mineci', ['economie', 'finance']),
  lineage('MACP', 'economy', 'mcp', ['action compte public', 'compte public', 'budget']),
  lineage('MTFP', 'economy', 'mfp mtpfp mfpsa', [
    'transformation fonction publique',
    'transformation publique',
    'transformation action publique',
    'fonction publique',
  ]),
  lineage('MEN', 'education', 'menesr menj menjs', [
    'education nationale',
    'education',
    'jeunesse',
  ]),
  lineage('MESRI', 'education', 'mesr', ['enseignement superieur', 'recherche']),
  lineage('MTES', 'environment', 'meem medde mte mtect mtecpt', [
    'environnement',
    'ecologie',
    'transition ecologique',
    'transition energetique',
    'developpement durable',
  ]),
  lineage('MCT', 'environment', 'mctrct mct-rct', [
    'cohesion territoire',
    'egalite territoire',
    'logement',
    'amenagement territoire',
    'relation collectivite territoriale',
    'ville',
  ]),
  lineage('MMER', 'environment', 'mer', ['mer']),
  lineage('MI', 'interior', 'mint miom', ['interieur']),
  lineage('MOM', 'interior', 'mdom', ['outre mer']),
  lineage('MJ', 'justice', 'minjust', ['justice']),
  lineage('MSPORTS', 'education', 'msjop mspo', ['sport', 'ville jeunesse sport']),
];

function lineage(
  code: string,
  family: string,
  acronyms: string,
  openings: readonly string[],
): Lineage {
  return { code, family, acronyms: [fold(code), ...acronyms.split(' ')], openings };
}

const EMPTY_WORDS = new Set(
  'ministere ministeriel le la les l de du des d et a au aux en aupres charge chargee delegue deleguee etat'.split(
    ' ',
  ),
);

function fold(text: string): string {
  return spellingKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words of a label that tell ministries apart, singular, in their order. */
function labelWords(label: string): string[] {
  return fold(label)
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
}

/**
 * A label's spelling-proof key: case, accents, apostrophes, spaces, punctuation, plurals and little
 * words folded. « Ministères de l’Économie et des Finances » and « MINISTERE DE L'ECONOMIE, DES FINANCES »
 * have one key.
 */
export function ministryKey(label: string): string {
  return [...new Set(labelWords(label))].sort().join(' ');
}

/** True when two labels are the same words, give or take one letter in a long one. */
function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const left = a.split(' ');
  const right = b.split(' ');
  if (left.length !== right.length) return false;
  const missing = left.filter((word) => !right.includes(word));
  const extra = right.filter((word) => !left.includes(word));
  return missing.length === 1 && extra.length === 1 && isSlip(missing[0] ?? '', extra[0] ?? '');
}

/** One letter added, dropped, replaced or swapped with its neighbour, in a word of seven letters or more. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 7 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function lineageOf(label: string, codeFromFile: string | null): string | null {
  const words = labelWords(label).join(' ');
  let best: { code: string; length: number } | null = null;
  for (const { code, openings } of LINEAGES) {
    for (const opening of openings) {
      if (!`${words} `.startsWith(`${opening} `)) continue;
      if (best === null || opening.length > best.length) best = { code, length: opening.length };
    }
  }
  if (best) return best.code;
  return lineageOfAcronym(label) ?? lineageOfAcronym(codeFromFile ?? '');
}

function lineageOfAcronym(text: string): string | null {
  const acronym = fold(text).replace(/ /g, '');
  return LINEAGES.find(({ acronyms }) => acronyms.includes(acronym))?.code ?? null;
}

function codeFromLabel(label: string): string {
  const words = labelWords(label);
  return (words.length > 0 ? words.join('-') : 'sans-libelle').toUpperCase().slice(0, 40);
}

/**
 * The stable code of a ministry met in a file: the one already known under this label (whatever its
 * spelling), else that of its lineage, else one made from the label, always the same for the same label.
 * @param known labels recorded so far, of any edition
 */
export function resolveMinistry(
  label: string,
  codeFromFile: string | null,
  known: readonly KnownMinistry[],
): { code: string; isNew: boolean } {
  const key = ministryKey(label);
  const match =
    known.find((ministry) => ministryKey(ministry.label) === key) ??
    known.find((ministry) => sameSpelling(ministryKey(ministry.label), key));
  if (match) return { code: match.code, isNew: false };
  const code = lineageOf(label, codeFromFile) ?? codeFromLabel(label);
  return { code, isNew: known.every((ministry) => ministry.code !== code) };
}

/**
 * The code of each label of one edition. Two labels share a code only when they are the same words, or
 * one says the other in fewer words (« Culture », « Culture et Communication »): two ministries that an
 * edition names apart stay apart, even where one lineage had both.
 */
export function resolveMinistries(
  cells: readonly { label: string; code: string | null }[],
  known: readonly KnownMinistry[],
): Map<string, string> {
  const codes = new Map<string, string>();
  const holders = new Map<string, string[]>();
  const distinct = new Map(cells.map((cell) => [cell.label, cell.code]));
  for (const [label, codeFromFile] of [...distinct].sort(byKnownFirst(known))) {
    const { code } = resolveMinistry(label, codeFromFile, known);
    const held = holders.get(code) ?? [];
    const isOwn = held.length === 0 || held.some((other) => oneSaysTheOther(other, label));
    const chosen = isOwn ? code : codeFromLabel(label);
    codes.set(label, chosen);
    holders.set(chosen, [...(holders.get(chosen) ?? []), label]);
  }
  return codes;
}

/** Labels already recorded keep their code; then the order is that of the keys, not of the file. */
function byKnownFirst(known: readonly KnownMinistry[]) {
  const keys = new Set(known.map(({ label }) => ministryKey(label)));
  const rank = (label: string) => `${keys.has(ministryKey(label)) ? 0 : 1} ${ministryKey(label)}`;
  return ([a]: [string, unknown], [b]: [string, unknown]): number => {
    const left = rank(a);
    const right = rank(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

function oneSaysTheOther(a: string, b: string): boolean {
  const left = ministryKey(a);
  const right = ministryKey(b);
  if (sameSpelling(left, right) || lineageOfAcronym(a) !== null || lineageOfAcronym(b) !== null) {
    return true;
  }
  const [few, many] = [left.split(' '), right.split(' ')].sort((x, y) => x.length - y.length);
  return (few ?? []).every((word) => many?.includes(word));
}

/**
 * The spelling to show of those that an edition gives one ministry: the most used; between equals, one
 * that is not all in capitals, then the one that has more of its accents, then the first met.
 */
export function bestSpelling(labels: readonly string[]): string {
  const uses = [...Map.groupBy(labels, (label) => label)];
  const merits = ([label, own]: [string, unknown[]]) => [
    own.length,
    label === label.toUpperCase() ? 0 : 1,
    label.normalize('NFD').match(/\p{M}/gu)?.length ?? 0,
  ];
  const [best = ''] = uses.reduce((known, next) => {
    const [left, right] = [merits(known), merits(next)];
    const at = left.findIndex((merit, index) => merit !== right[index]);
    return (right[at] ?? 0) > (left[at] ?? 0) ? next : known;
  });
  return best;
}

/** True when a project may have passed from one ministry to the other by a change of government. */
export function sameMinistryFamily(a: string, b: string): boolean {
  return a === b || (familyOf(a) !== null && familyOf(a) === familyOf(b));
}

function familyOf(code: string): string | null {
  return LINEAGES.find((known) => known.code === code)?.family ?? null;
}
