import type { ArticleFacts } from './facts';
import type { FigureFact } from './figure-facts';
import { countInText } from './number-words';
import type { RateBasis } from './rates';
import {
  type Block,
  type DraftSentence,
  item,
  opening,
  type Part,
  paragraph,
  saidAs,
  sentence,
} from './sentences';

const NARROW = '\u202f';

export function titleOf({ edition }: ArticleFacts): DraftSentence {
  return sentence(
    'title',
    `Panorama des grands projets SI de l’État${NARROW}: publication de la `,
    edition.number,
  );
}

/** « Avec 61 projets, pour un coût total estimé à…, la 4e édition… » */
export function chapeauOf(facts: ArticleFacts): DraftSentence {
  const { edition, figures } = facts;
  const [projects, total, duration] = [figures.projects, figures.totalCost, figures.meanDuration];
  return sentence(
    'chapeau',
    'La ',
    edition.number,
    ' du panorama des grands projets SI de l’État ',
    projects?.fact.value === 0 ? 'ne suit ' : 'suit ',
    projects?.fact ?? 'les grands projets',
    total ? [' pour un coût total estimé à ', total.fact] : null,
    duration
      ? [total ? ' et une durée moyenne de ' : ' pour une durée moyenne de ', duration.fact]
      : null,
    '.',
    movementsIn(facts),
  );
}

/** « Un projet y entre et un autre en sort. » */
function movementsIn({ movements }: ArticleFacts): Part[] {
  if (movements === null) return [];
  const { entrants, entrantCount, leavers, leaverCount } = movements;
  const enters: Part[] = [' y ', entrants.length === 1 ? 'entre' : 'entrent'];
  const leaves: Part[] = [' en ', leavers.length === 1 ? 'sort' : 'sortent'];
  if (entrants.length > 0 && leavers.length > 0) {
    const other =
      leavers.length === 1 && entrants.length === 1 ? 'un autre' : countInText(leavers.length);
    return [
      ' ',
      opening(entrantCount),
      ...enters,
      ' et ',
      saidAs(leaverCount, other),
      ...leaves,
      '.',
    ];
  }
  if (entrants.length > 0) return [' ', opening(entrantCount), ...enters, '.'];
  return leavers.length > 0 ? [' ', opening(leaverCount), ...leaves, '.'] : [];
}

export function headlineBlocks(facts: ArticleFacts): Block[] {
  const { edition, figures, aboveThreshold } = facts;
  const { projects, interministerial, totalCost, meanDuration } = figures;
  return [
    paragraph(
      sentence(
        'headline.intro',
        'La ',
        edition.number,
        ' décrit les grands projets informatiques de l’État tels qu’ils sont en ',
        edition.month,
        `. Ses chiffres clés${NARROW}:`,
      ),
    ),
    item(
      sentence(
        'headline.projects',
        bold(projects),
        interministerial && projects?.fact.value !== 0 ? [', dont ', interministerial.fact] : null,
        `${NARROW};`,
      ),
    ),
    ...(totalCost
      ? [item(sentence('headline.totalCost', bold(totalCost), ` de coût total estimé${NARROW};`))]
      : []),
    ...(meanDuration
      ? [
          item(
            sentence(
              'headline.meanDuration',
              bold(meanDuration),
              ` de durée moyenne prévue${NARROW};`,
            ),
          ),
        ]
      : []),
    ...rateItems(facts),
    item(
      sentence(
        'headline.aboveThreshold',
        ['**', aboveThreshold.count, '**'],
        ' d’un coût de ',
        aboveThreshold.threshold,
        ' ou plus.',
      ),
    ),
    ...declaredRemark(facts),
  ];
}

function bold(figure: FigureFact | null): Part[] {
  return figure ? ['**', figure.fact, '**'] : [];
}

const RATE_NAMES = {
  budgetGap: 'd’écart budgétaire moyen',
  scheduleGap: 'd’écart calendaire moyen',
} as const;

const AGAINST: Record<keyof typeof RATE_NAMES, Record<RateBasis, string>> = {
  budgetGap: {
    declared: ' (taux déclaré pour cette édition)',
    approved: ' par rapport aux budgets initiaux',
    reconstructed: ' par rapport aux premiers coûts publiés',
    mixed: ' par rapport aux budgets initiaux, ou à défaut aux premiers coûts publiés',
  },
  scheduleGap: {
    declared: ' (taux déclaré pour cette édition)',
    approved: ' par rapport aux durées initiales',
    reconstructed: ' par rapport aux premières durées publiées',
    mixed: ' par rapport aux durées initiales, ou à défaut aux premières durées publiées',
  },
};

function rateItems({ figures }: ArticleFacts): Block[] {
  return (['budgetGap', 'scheduleGap'] as const).flatMap((measure) => {
    const rate = figures[measure];
    if (!rate) return [];
    const against = rate.basis === null ? '' : AGAINST[measure][rate.basis];
    return [
      item(
        sentence(`headline.${measure}`, bold(rate), ` ${RATE_NAMES[measure]}${against}${NARROW};`),
      ),
    ];
  });
}

/** Why nothing is said of how declared rates moved. */
function declaredRemark({ figures }: ArticleFacts): Block[] {
  const isDeclared = [figures.budgetGap, figures.scheduleGap].some(
    (rate) => rate?.basis === 'declared',
  );
  return isDeclared
    ? [
        paragraph(
          sentence(
            'headline.declared',
            'Les taux d’écart sont ceux qui ont été déclarés pour cette édition. Leur méthode de calcul n’ayant pas été publiée, leur évolution n’est pas commentée.',
          ),
        ),
      ]
    : [];
}
