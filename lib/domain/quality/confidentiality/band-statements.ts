import { bandInterval, COST_BANDS, type CostBand, costBand } from '../../vocabulary/bands';
import type { Interval } from './bounds';
import type { OutgoingCounts } from './outgoing';
import { type PublicReading, unknownOf } from './reading';

/** A count of projects by band that says in which one a withheld cost lies. */
export interface BandStatement {
  source: string;
  isPublic: boolean;
  unknown: string;
  /** The bands it may be in, of which one is the whole secret. */
  bands: readonly CostBand[];
  interval: Interval;
}

/**
 * What counts by band say of the withheld costs they cover: once the published costs are taken out of
 * their bands, as many projects are left in the bands of amounts as costs are withheld.
 */
export function bandStatements(
  reading: PublicReading,
  distributions: readonly OutgoingCounts[],
): BandStatement[] {
  const entries = new Map(reading.portfolio.entries.map((entry) => [entry.project, entry]));
  return distributions.flatMap(({ source, projects, counts }) => {
    const covered = projects.flatMap((project) => entries.get(project) ?? []);
    const hidden = covered.filter(({ withheld }) => withheld !== null);
    const left = COST_BANDS.flatMap((band) => {
      const interval = bandInterval(band);
      const published = covered.filter((entry) => costBand(entry) === band).length;
      const count = (counts[band] ?? 0) - published;
      return interval === null || count <= 0 ? [] : [{ band, interval, count }];
    });
    const total = left.reduce((sum, { count }) => sum + count, 0);
    if (hidden.length === 0 || total !== hidden.length) return [];
    return hidden.map(({ project }) => ({
      source: `${source} de la ${reading.label}`,
      isPublic: reading.isPublic,
      unknown: unknownOf('cost', reading, project),
      bands: left.map(({ band }) => band),
      interval: {
        lower: Math.min(...left.map(({ interval }) => interval.from)),
        upper: Math.max(...left.map(({ interval }) => interval.upTo ?? Number.POSITIVE_INFINITY)),
      },
    }));
  });
}
