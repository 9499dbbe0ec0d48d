import { formatNumber } from '@/lib/format/numbers';
import type { Fact } from './fact';
import type { ArticleFacts } from './facts';
import type { Tendency } from './figure-facts';
import { elided, withDe } from './grammar';
import type { RevisionFacts } from './project-facts';
import type { ArticleFigure } from './rates';
import {
  type Block,
  boldName,
  type DraftSentence,
  heading,
  item,
  list,
  ministrySaid,
  opening,
  type Part,
  paragraph,
  saidAs,
  sentence,
} from './sentences';

const NARROW = '\u202f';

const SUBJECTS: Record<ArticleFigure, { noun: string; pronoun: 'il' | 'elle' }> = {
  projects: { noun: 'Le nombre de projets', pronoun: 'il' },
  interministerial: { noun: 'Le nombre de projets interministériels', pronoun: 'il' },
  totalCost: { noun: 'Le coût total', pronoun: 'il' },
  meanDuration: { noun: 'La durée moyenne', pronoun: 'elle' },
  budgetGap: { noun: 'Le taux d’écart budgétaire', pronoun: 'il' },
  scheduleGap: { noun: 'Le taux d’écart calendaire', pronoun: 'il' },
};

export function tendencyBlocks(facts: ArticleFacts): Block[] {
  const { tendencies, movements } = facts;
  if (tendencies === null || movements === null) return [];
  const { since, elapsed, figures, ratesBreak } = tendencies;
  const during: Part[] =
    Number(elapsed.value) > 0 ? ['En ', elapsed, ', depuis la '] : ['Depuis la '];
  return [
    heading('tendencies.heading', 'Tendances'),
    paragraph(sentence('tendencies.intro', during, since.number, ' (', since.month, `)${NARROW}:`)),
    ...figures.map((tendency) => item(tendencySentence(tendency))),
    ...(ratesBreak
      ? [
          paragraph(
            sentence(
              'tendencies.ratesBreak',
              'Les taux d’écart calculés ici ne se comparent pas à ceux qui ont été déclarés pour des éditions précédentes, dont la méthode de calcul n’a pas été publiée.',
            ),
          ),
        ]
      : []),
    ...revisionBlocks('cost', 'de coût', facts.costRevisions, movements.since.number, costRevision),
    ...revisionBlocks(
      'schedule',
      'de durée',
      facts.scheduleRevisions,
      movements.since.number,
      scheduleRevision,
    ),
  ];
}

/** « Le coût total est en hausse de…, à … : il est au plus haut depuis la première édition. » */
function tendencySentence({
  measure,
  direction,
  change,
  to,
  record,
  streak,
}: Tendency): DraftSentence {
  const { noun, pronoun } = SUBJECTS[measure];
  const verb = direction.value === 'up' ? 'augmente' : 'diminue';
  const remarks: Part[][] = [
    ...(record ? [['est ', record]] : []),
    ...(streak ? [[`${verb} `, streak]] : []),
  ];
  return sentence(
    `tendencies.${measure}`,
    `${noun} est `,
    direction,
    change ? [' de ', change] : null,
    ', à ',
    to.unit === 'count' ? saidAs(to, formatNumber(Number(to.value))) : to,
    remarks.length > 0 ? [`${NARROW}: ${pronoun} `, ...list(remarks)] : null,
    '.',
  );
}

function revisionBlocks(
  id: string,
  title: string,
  revisions: readonly RevisionFacts[],
  since: Part,
  tell: (revision: RevisionFacts) => Part[],
): Block[] {
  if (revisions.length === 0) return [];
  const isOne = revisions.length === 1;
  return [
    paragraph(
      sentence(
        `revisions.${id}`,
        isOne
          ? `Une révision ${title} est intervenue depuis la `
          : `Les plus fortes révisions ${title} depuis la `,
        since,
        `${NARROW}:`,
      ),
    ),
    ...revisions.map((revision) =>
      item(
        sentence(
          `revisions.${id}.${revision.name.project}`,
          boldName(revision),
          `${NARROW}: `,
          tell(revision),
          reasonsOf(revision),
          '.',
        ),
      ),
    ),
  ];
}

function costRevision({ before, after, direction, change }: RevisionFacts): Part[] {
  return [after, ', contre ', before, ', ', direction, ' de ', change];
}

function scheduleRevision({ before, after, direction, change }: RevisionFacts): Part[] {
  return ['durée ', direction, ' ', ...ofFact(change), ', à ', after, ' contre ', before];
}

/** « d’un an », « de deux ans » */
function ofFact(fact: Fact): Part[] {
  return [elided('de', fact.text).slice(0, -fact.text.length), fact];
}

/** Coded reasons only: the sentence that completes one is internal. */
function reasonsOf({ reasons }: RevisionFacts): Part[] {
  if (reasons.length === 0) return [];
  const quoted = reasons.map((reason): Part[] => ['«\u00a0', reason, '\u00a0»']);
  return [reasons.length === 1 ? ', pour le motif ' : ', pour les motifs ', ...list(quoted)];
}

export function comingBlocks({ ends }: ArticleFacts): Block[] {
  const { projects, count, until } = ends;
  if (projects.length === 0) {
    return [
      heading('coming.heading', 'À venir'),
      paragraph(
        sentence('coming.none', 'Aucune fin de projet n’est annoncée d’ici à ', until, '.'),
      ),
    ];
  }
  const verb = projects.length === 1 ? 'doit' : 'doivent';
  return [
    heading('coming.heading', 'À venir'),
    paragraph(
      sentence('coming.intro', opening(count), ` ${verb} s’achever d’ici à `, until, `${NARROW}:`),
    ),
    ...projects.map((project) =>
      item(
        sentence(
          `coming.${project.name.project}`,
          boldName(project),
          ', projet ',
          ministrySaid(project, withDe),
          ', en ',
          project.end,
          '.',
        ),
      ),
    ),
  ];
}
