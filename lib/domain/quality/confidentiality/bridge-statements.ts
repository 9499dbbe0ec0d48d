import { formatEdition } from '@/lib/format/dates';
import { exactly, ONE, ZERO } from '../../compare/rational';
import type { Bridge } from '../../compare/types';
import { countedCost } from '../../figures/counted';
import { quoted } from '../sentences';
import { type PublicReading, unknownOf } from './reading';
import { type Statement, sumStatement } from './statement';

/**
 * What the bridge of the total cost from one reading to another says of what either withholds: each
 * project’s share, and each part once the published shares are taken away.
 */
export function bridgeStatements(
  bridge: Bridge,
  from: PublicReading,
  to: PublicReading,
): Statement[] {
  const isPublic = from.isPublic && to.isPublic;
  const hidden = [from, to].flatMap((reading) =>
    reading.portfolio.entries
      .filter(({ withheld }) => withheld !== null)
      .map(({ project }) => ({ project, reading })),
  );
  const between = `entre la ${formatEdition(from.edition)} et la ${to.label}`;
  return bridge.parts.flatMap((part) => {
    const source = `la part ${quoted(part.label)} du pont ${between}`;
    const shares = part.projects.flatMap(({ project, before, after }) =>
      hidden
        .filter((one) => one.project === project)
        .flatMap(({ reading }) => {
          const share = reading === from ? before : after;
          if (share === null) return [];
          const unknown = unknownOf('cost', reading, project);
          return {
            source,
            isPublic,
            terms: [{ unknown, coefficient: ONE }],
            value: exactly(share),
            tolerance: ZERO,
          };
        }),
    );
    const whole = sumStatement({
      source: `${source}, moins les coûts publiés,`,
      isPublic,
      stated: part.amount,
      rounding: 0,
      published: part.projects.reduce(
        (sum, { project }) => sum + costIn(to, project) - costIn(from, project),
        0,
      ),
      unknowns: hidden
        .filter(({ project }) => part.projects.some((share) => share.project === project))
        .filter(({ reading }) => reading === to)
        .map(({ project, reading }) => unknownOf('cost', reading, project)),
    });
    return [...shares, ...(whole === null ? [] : [whole])];
  });
}

function costIn({ portfolio }: PublicReading, project: string): number {
  const entry = portfolio.entries.find((one) => one.project === project);
  return entry === undefined ? 0 : (countedCost(entry) ?? 0);
}
