import type { ArticleFacts } from './facts';
import { capitalised, elided } from './grammar';
import type { ComparisonFacts, LeaverFacts, ProjectFacts } from './project-facts';
import {
  type Block,
  boldName,
  type DraftSentence,
  heading,
  item,
  ministrySaid,
  opening,
  type Part,
  paragraph,
  sentence,
} from './sentences';

const NARROW = '\u202f';

type Entrant = ProjectFacts & { returns: boolean };
type Movements = NonNullable<ArticleFacts['movements']>;

export function movementBlocks({ movements }: ArticleFacts): Block[] {
  if (movements === null) return [];
  return [
    heading('entrants.heading', 'Entrées'),
    ...entrantBlocks(movements),
    heading('leavers.heading', 'Sorties'),
    ...leaverBlocks(movements),
  ];
}

function entrantBlocks({ entrants, entrantCount, since }: Movements): Block[] {
  const [only] = entrants;
  if (!only) {
    const parts: Part[] = [
      opening(entrantCount),
      ' n’est entré dans le panorama depuis la ',
      since.number,
      '.',
    ];
    return [paragraph(sentence('entrants.none', parts))];
  }
  if (entrants.length === 1) {
    return [
      paragraph(
        sentence(
          'entrants.one',
          opening(entrantCount),
          ` entre${again(only)} dans le panorama${NARROW}: `,
          carriedBy(only),
          '.',
        ),
        ...entrantSentences(only),
      ),
    ];
  }
  return [
    paragraph(
      sentence('entrants.many', opening(entrantCount), ` entrent dans le panorama${NARROW}:`),
    ),
    ...entrants.map((entrant) =>
      item(
        sentence(
          `entrants.${entrant.name.project}`,
          carriedBy(entrant),
          again(entrant) ? ', de retour dans le panorama.' : '.',
        ),
        ...entrantSentences(entrant),
      ),
    ),
  ];
}

function again({ returns }: Entrant): string {
  return returns ? ' de nouveau' : '';
}

/** « **MCIC²**, porté par le ministère de l’Intérieur » */
function carriedBy(project: ProjectFacts): Part[] {
  return [...boldName(project), ', porté par ', ministrySaid(project)];
}

/** When it began, how long it takes, what it costs: what is known of it. */
function entrantSentences(entrant: Entrant): (DraftSentence | null)[] {
  const id = `entrants.${entrant.name.project}`;
  const { duration, cost } = entrant;
  const when = startClause(entrant);
  const costClause: Part[] = cost ? ['pour un coût complet estimé à ', cost] : [];
  const main = ((): DraftSentence | null => {
    if (duration) {
      const rest: Part[] = [
        'il doit durer ',
        duration,
        ...(cost ? [', ', ...costClause] : []),
        '.',
      ];
      return sentence(`${id}.facts`, when ? [...when, ', ', ...rest] : capital(rest));
    }
    if (when && cost)
      return sentence(`${id}.facts`, when, ', il a un coût complet estimé à ', cost, '.');
    if (when)
      return sentence(`${id}.facts`, entrant.startsLater ? 'Il est ' : 'Il a ', lower(when), '.');
    return cost ? sentence(`${id}.facts`, 'Son coût complet est estimé à ', cost, '.') : null;
  })();
  return [main, cost ? null : noCost(entrant, `${id}.noCost`)];
}

function startClause({ start, startsLater }: Entrant): Part[] | null {
  if (!start) return null;
  if (!startsLater) return ['Commencé en ', start];
  return [`Prévu à partir ${elided('de', start.text).slice(0, -start.text.length)}`, start];
}

function capital([first = '', ...rest]: readonly Part[]): Part[] {
  return [typeof first === 'string' ? capitalised(first) : first, ...rest];
}

function lower([first = '', ...rest]: readonly Part[]): Part[] {
  return [
    typeof first === 'string' ? `${first.slice(0, 1).toLowerCase()}${first.slice(1)}` : first,
    ...rest,
  ];
}

function noCost({ phase, isWithheld }: ProjectFacts, id: string): DraftSentence {
  if (isWithheld) return sentence(id, 'Son coût n’est pas communiqué.');
  return sentence(
    id,
    phase === 'framing'
      ? 'Encore en cadrage, il n’a pas de coût estimé.'
      : 'Son coût n’est pas connu.',
  );
}

function leaverBlocks({ leavers, leaverCount, leftSinceFirst, since }: Movements): Block[] {
  const [only] = leavers;
  if (!only) {
    const parts: Part[] = [
      opening(leaverCount),
      ' n’est sorti du panorama depuis la ',
      since.number,
      '.',
    ];
    return [paragraph(sentence('leavers.none', parts))];
  }
  if (leavers.length === 1) {
    return [
      paragraph(
        sentence(
          'leavers.one',
          opening(leaverCount),
          ` sort du panorama${NARROW}: `,
          carriedBy(only),
          '.',
        ),
        leftSinceFirst
          ? sentence(
              'leavers.rank',
              'C’est le ',
              leftSinceFirst,
              ' à sortir du panorama depuis la première édition.',
            )
          : null,
        ...leaverSentences(only),
      ),
    ];
  }
  const total: Part[] = leftSinceFirst
    ? [
        ', ce qui porte à ',
        leftSinceFirst,
        ' le nombre de ceux qui l’ont quitté depuis la première édition',
      ]
    : [];
  return [
    paragraph(
      sentence('leavers.many', opening(leaverCount), ' sortent du panorama', total, `${NARROW}:`),
    ),
    ...leavers.map((leaver) =>
      item(
        sentence(`leavers.${leaver.name.project}`, carriedBy(leaver), '.'),
        ...leaverSentences(leaver),
      ),
    ),
  ];
}

const GROUND_SENTENCES = {
  completed: 'Il est terminé.',
  abandoned: 'Il est abandonné.',
  merged: 'Il est fusionné avec un autre projet.',
  outOfScope: 'Il ne relève plus du périmètre du panorama.',
} as const;

function leaverSentences(leaver: LeaverFacts): (DraftSentence | null)[] {
  const { ground, groundFact, followed, comparison, spent, name } = leaver;
  const id = `leavers.${name.project}`;
  const known = ground !== null && ground in GROUND_SENTENCES;
  return [
    known && groundFact
      ? sentence(`${id}.ground`, {
          fact: groundFact,
          text: GROUND_SENTENCES[ground as keyof typeof GROUND_SENTENCES],
        })
      : null,
    followed
      ? sentence(`${id}.followed`, 'Il a été suivi dans le panorama pendant ', followed, '.')
      : null,
    comparison && sentence(`${id}.cost`, comparisonParts(comparison)),
    spent && sentence(`${id}.spent`, spentParts(spent)),
  ];
}

/** « Au total, 40 millions d’euros ont été dépensés sans mise en service. » */
function spentParts(spent: NonNullable<LeaverFacts['spent']>): Part[] {
  if ('missing' in spent) {
    const why = spent.missing === 'withheld' ? 'communiqué' : 'renseigné';
    return [`Le montant dépensé sans mise en service n’est pas ${why}.`];
  }
  const isMany = Number(spent.amount.value) >= 2_000_000;
  const verb = isMany ? 'ont été dépensés' : 'a été dépensé';
  return ['Au total, ', spent.amount, ` ${verb} sans mise en service.`];
}

/** « Son coût final, …, est inférieur de 25 % au budget initialement prévu (…). » */
function comparisonParts(comparison: ComparisonFacts): Part[] {
  const { basis, provenance, final, initial, direction, gap } = comparison;
  const by: Part[] = gap ? [' de ', gap] : [];
  const hardly = gap === null && direction.value !== 'stable' ? 'très légèrement ' : '';
  return [
    basis === 'final' ? 'Son coût final, ' : 'Son dernier coût publié, ',
    final,
    `, est ${hardly}`,
    direction,
    ...by,
    provenance === 'approved' ? ' au budget initialement prévu' : ' au premier coût publié',
    ...(direction.value === 'stable' ? ['.'] : [' (', initial, ').']),
  ];
}
