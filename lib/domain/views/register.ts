import type { RegisterFilters, RegisterRow, RegisterView } from '@/lib/views/register';
import { ministryLabel } from '../figures/breakdowns';
import { exitFigures } from '../figures/exit-figures';
import { type Departure, departures, finalBalance } from '../figures/exits';
import { compareFrench } from '../figures/spelling';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { Reading } from '../history/published';
import { EXIT_GROUNDS } from '../vocabulary/exits';
import { projectNames } from './field-changes';
import { restrictionLabels } from './options';
import { concealWithheld, withoutSecrets } from './withheld-entry';

export interface RegisterRequest {
  history: History;
  edition: number;
  filters: RegisterFilters;
  /** Codes of the ministries the reader is confined to in that edition; null for the whole. */
  restrictedTo: readonly string[] | null;
  reading?: Reading;
}

/**
 * Every departure up to an edition, whoever reads it without what is withheld; null when there is no
 * such edition. A reader from outside reads nothing either of what was recorded while it was withheld
 * (see `withoutSecrets`). A reader confined to some ministries reads those of the others as they were published.
 */
export function buildRegister(request: RegisterRequest): RegisterView | null {
  const { history, filters, restrictedTo, reading = {} } = request;
  const editions = [...history.editions].sort((a, b) => a.number - b.number);
  const edition = editions.find(({ number }) => number === request.edition);
  if (edition === undefined) return null;
  const upTo = editions.filter(({ number }) => number <= edition.number);
  const whole = portfoliosOf(history, upTo, reading);
  const portfolios = reading.outside ? withoutSecrets(whole) : whole;
  const shown = portfolios.at(-1) ?? portfolioAt(history, edition.number, reading);
  const readable = readableDepartures(portfolios, restrictedTo);
  const kept = readable.filter(({ entry }) => isKept(entry, filters));
  const names = projectNames(history);
  return {
    edition,
    position: shown.position,
    publication: shown.publication,
    editions,
    restrictedTo: restrictionLabels(shown, restrictedTo),
    filters,
    options: optionsOf(readable, shown),
    rows: kept
      .map((departure) => rowOf(departure, shown, names))
      .sort((a, b) => b.edition - a.edition || compareFrench(a.name, b.name)),
    total: readable.length,
    figures: exitFigures(
      kept.filter(({ returnedIn }) => returnedIn === null),
      {
        since: portfolios[0]?.edition.number ?? edition.number,
        budgetMethod: edition.budgetMethod,
      },
    ),
  };
}

/** The portfolios of the editions that say something, oldest first, the last of them always. */
function portfoliosOf(
  history: History,
  editions: RegisterView['editions'],
  reading: Reading,
): Portfolio[] {
  const last = editions.at(-1)?.number;
  return editions
    .map(({ number }) => portfolioAt(history, number, reading))
    .filter(({ edition, position }) => edition.number === last || position > 0);
}

function readableDepartures(
  portfolios: readonly Portfolio[],
  restrictedTo: readonly string[] | null,
): Departure[] {
  const all = departures(portfolios);
  if (restrictedTo === null) return all;
  const isOwn = ({ entry }: Departure) => restrictedTo.includes(entry.ministry);
  const own = all.filter(isOwn);
  const ofOthers = departures(
    portfolios.filter(({ edition }) => edition.state === 'published'),
  ).filter(
    (departure) =>
      !isOwn(departure) &&
      !own.some(
        ({ entry, edition }) =>
          entry.project === departure.entry.project && edition === departure.edition,
      ),
  );
  return [...own, ...ofOthers];
}

function isKept({ exit, ministry }: Departure['entry'], filters: RegisterFilters): boolean {
  return (
    (filters.ground === null || exit?.ground === filters.ground) &&
    (filters.ministry === null || ministry === filters.ministry)
  );
}

function rowOf(
  { entry, edition, returnedIn }: Departure,
  shown: Portfolio,
  names: Readonly<Record<string, string>>,
): RegisterRow {
  const seen = concealWithheld(entry);
  const balance = finalBalance(seen);
  if (balance === null) throw new Error(`project ${entry.project} departed without an exit`);
  return {
    project: entry.project,
    name: entry.name,
    ministry: entry.ministry,
    ministryLabel: ministryLabel(shown, entry.ministry),
    edition,
    returnedIn,
    balance,
    withheld: entry.withheld?.scope ?? null,
    reconstructed: seen.initialBaseline?.costProvenance === 'reconstructed',
    scheduleReconstructed: seen.initialBaseline?.scheduleProvenance === 'reconstructed',
    successors: (entry.exit?.successors ?? []).map((project) => ({
      project,
      name: names[project] ?? project,
    })),
  };
}

function optionsOf(readable: readonly Departure[], shown: Portfolio): RegisterView['options'] {
  const grounds = new Set(readable.map(({ entry }) => entry.exit?.ground));
  const codes = new Set(readable.map(({ entry }) => entry.ministry));
  return {
    grounds: EXIT_GROUNDS.filter((ground) => grounds.has(ground)),
    ministries: [...codes]
      .map((code) => ({ code, label: ministryLabel(shown, code) }))
      .sort((a, b) => compareFrench(a.label, b.label)),
  };
}

/** A sentence where the ministry asked for has no project that left: no row is then not a finding. */
export function unknownRegisterMinistry({ filters, options }: RegisterView): string[] {
  const { ministry } = filters;
  return ministry === null || options.ministries.some(({ code }) => code === ministry)
    ? []
    : ['Aucun projet sorti ne relève du ministère demandé.'];
}
