import { formatLongDate } from '@/lib/format/dates';
import { formatMillions } from '@/lib/format/numbers';
import { spellingKey } from '../figures/spelling';
import type { Programme } from '../history/change';
import { DAYS_PER_YEAR, daysBetween } from '../history/duration';
import type { EntryState } from '../history/entry';
import { isPastEnd } from '../history/horizon';
import type { References, Warning } from '../submissions/evaluation';
import { isGoingBack, PHASES, type Phase, phaseLabel } from '../vocabulary/phases';
import type { Facts } from './decide';

/** Above this a cost is among the very largest of the panorama: a slip is likelier than a project. */
const VERY_LARGE_EUROS = 500_000_000;
const FURTHEST_END = '2040-12-31';

/** What warnings are read against, beside the entry. */
export interface WarningContext {
  /** ISO date. */
  today: string;
  references: Pick<References, 'projects' | 'programmes' | 'dataMonth'>;
}

/**
 * What deserves a second look before an act is recorded: nothing here is forbidden. At most one
 * warning of each code. `entry` is the project before the act; null for a creation.
 */
export function warnings(act: Facts, entry: EntryState | null, context: WarningContext): Warning[] {
  const { references } = context;
  switch (act.act) {
    case 'create':
      return [
        ...nameWarnings(act.name, null, references),
        ...programmeWarnings(act.programmes, [], references),
        ...largeCost('cost', null, act.cost),
        ...endWarnings(act.plannedEndOn, null, act.phase, context),
      ];
    case 'edit':
      return [
        ...nameWarnings(act.name, entry, references),
        ...programmeWarnings(act.programmes, entry?.programmes ?? [], references),
      ];
    case 'phase':
      return phaseWarnings(act.phase, entry);
    case 'budget':
      return [...costWarnings('cost', entry?.costEuros ?? null, act.cost), ...unphased(act, entry)];
    case 'schedule':
      return [
        ...startWarnings(act.startOn, entry?.startOn ?? null),
        ...endWarnings(
          act.plannedEndOn,
          entry?.plannedEndOn ?? null,
          entry?.phase ?? null,
          context,
        ),
      ];
    case 'exit':
      return act.ground === 'abandoned'
        ? spentWarnings(entry?.costEuros ?? null, act.finalCost)
        : costWarnings('finalCost', entry?.costEuros ?? null, act.finalCost);
    case 'rebaseline':
    case 'opinion':
    case 'enter':
      return [];
  }
}

function phaseWarnings(to: Phase, entry: EntryState | null): Warning[] {
  const from = entry?.phase ?? null;
  const move = `de «\u00a0${phaseLabel(from)}\u00a0» à «\u00a0${phaseLabel(to)}\u00a0»`;
  const found: Warning[] = [];
  if (isGoingBack(from, to)) {
    const message = `Retour en arrière ${move}\u202f: il restera visible dans l’histoire du projet.`;
    found.push({ code: 'phaseBack', field: 'phase', message });
  }
  if (from !== null && skipsAPhase(from, to)) {
    const message = `Le projet passerait ${move}, sans étape intermédiaire\u202f: vérifiez la phase.`;
    found.push({ code: 'phaseSkipped', field: 'phase', message });
  }
  if (from === 'framing' && to !== 'framing' && isWithoutCost(entry)) {
    const message =
      'Le projet sortirait du cadrage sans coût complet estimé\u202f: indiquez aussi son montant s’il est connu.';
    found.push({ code: 'phaseWithoutCost', field: 'phase', message });
  }
  return found;
}

/** Many projects are rolled out without a trial: passing it over is nothing to explain. */
function skipsAPhase(from: Phase, to: Phase): boolean {
  const usual = PHASES.filter((phase) => phase !== 'trial' || from === 'trial' || to === 'trial');
  return usual.indexOf(to) > usual.indexOf(from) + 1;
}

function isWithoutCost(entry: EntryState | null): boolean {
  return entry !== null && entry.costEuros === null && entry.withheld === null;
}

/** Whole euros. Of an amount far off, only the unit is questioned: the rest follows from it. */
function costWarnings(field: string, before: number | null, after: number | null): Warning[] {
  if (after === null) return [];
  if (before === null || before === 0 || after === 0) return largeCost(field, before, after);
  const move = `de ${formatMillions(before)} à ${formatMillions(after)}`;
  if (after >= before * 10 || after <= before / 10) {
    const message = `Le coût passerait ${move}\u202f: vérifiez l’unité.`;
    return [{ code: 'costUnit', field, message }];
  }
  const large = largeCost(field, before, after);
  if (after < before / 2) {
    const message = `Le coût baisserait de plus de moitié (${move})\u202f: vérifiez le montant.`;
    return [{ code: 'costHalved', field, message }, ...large];
  }
  if (after > before * 2) {
    const message = `Le coût ferait plus que doubler (${move})\u202f: vérifiez le montant.`;
    return [{ code: 'costDoubled', field, message }, ...large];
  }
  return large;
}

/**
 * An abandoned project is expected to have spent less than it was to cost: that is neither a fall of its
 * cost nor a saving. Only an amount that looks like another unit, or like no expense at all, is questioned.
 */
function spentWarnings(estimated: number | null, spent: number | null): Warning[] {
  if (spent === null || estimated === null || estimated === 0) {
    return largeCost('finalCost', estimated, spent);
  }
  const amounts = `${formatMillions(spent)} dépensés, pour un coût estimé à ${formatMillions(estimated)}`;
  if (spent === 0) {
    const message = `Rien n’aurait été dépensé sur ce projet abandonné\u202f: vérifiez le montant.`;
    return [{ code: 'costUnit', field: 'finalCost', message }];
  }
  if (spent >= estimated * 10 || spent <= estimated / 100) {
    const message = `${amounts}\u202f: vérifiez l’unité.`;
    return [{ code: 'costUnit', field: 'finalCost', message }];
  }
  if (spent > estimated * 2) {
    const message = `${amounts}\u202f: vérifiez le montant.`;
    return [{ code: 'costDoubled', field: 'finalCost', message }];
  }
  return largeCost('finalCost', estimated, spent);
}

/** Said once: a project known to be very large may be revised like any other. */
function largeCost(field: string, before: number | null, after: number | null): Warning[] {
  if (after === null || after <= VERY_LARGE_EUROS || (before ?? 0) > VERY_LARGE_EUROS) return [];
  const message = `${formatMillions(after)} en ferait l’un des plus grands projets du panorama\u202f: vérifiez le montant.`;
  return [{ code: 'costLarge', field, message }];
}

function unphased(act: { cost: number | null }, entry: EntryState | null): Warning[] {
  if (act.cost === null || entry === null || entry.phase !== null) return [];
  const message =
    'Un coût est donné alors que la phase du projet n’est pas connue\u202f: indiquez aussi sa phase.';
  return [{ code: 'costWithoutPhase', field: 'cost', message }];
}

function startWarnings(after: string | null, before: string | null): Warning[] {
  if (after === null || before === null || isWithin(before, after, DAYS_PER_YEAR)) return [];
  const message = `Le début passerait du ${formatLongDate(before)} au ${formatLongDate(after)}, plus d’un an d’écart\u202f: un projet commencé ne change guère de date de début.`;
  return [{ code: 'startMoved', field: 'startOn', message }];
}

function endWarnings(
  after: string | null,
  before: string | null,
  phase: Phase | null,
  { today, references }: WarningContext,
): Warning[] {
  if (after === null) return [];
  const field = 'plannedEndOn';
  const found: Warning[] = [];
  if (phase !== 'completed' && isPastEnd(after, references, today)) {
    const message =
      'La fin prévue est déjà passée\u202f: vérifiez l’année, ou la phase du projet s’il est terminé.';
    found.push({ code: 'endPast', field, message });
  }
  const isFar = before !== null && !isWithin(before, after, 5 * DAYS_PER_YEAR + 1);
  if (isFar || (after > FURTHEST_END && after !== before)) {
    const message =
      before === null
        ? `La fin prévue serait le ${formatLongDate(after)}\u202f: vérifiez l’année.`
        : `La fin prévue passerait du ${formatLongDate(before)} au ${formatLongDate(after)}\u202f: vérifiez l’année.`;
    found.push({ code: 'endFar', field, message });
  }
  return found;
}

function isWithin(from: string, to: string, days: number): boolean {
  return Math.abs(daysBetween(from, to)) <= days;
}

function programmeWarnings(
  after: readonly Programme[],
  before: readonly Programme[],
  { programmes }: WarningContext['references'],
): Warning[] {
  const own = new Set(before.map(({ code }) => code));
  const unknown = after
    .map(({ code }) => code)
    .filter((code) => code !== null && !own.has(code) && !programmes.has(code));
  if (unknown.length === 0) return [];
  const message =
    unknown.length === 1
      ? `Le programme ${unknown[0]} n’a encore financé aucun projet du panorama\u202f: vérifiez son code.`
      : `Les programmes ${unknown.join(', ')} n’ont encore financé aucun projet du panorama\u202f: vérifiez leurs codes.`;
  return [{ code: 'programmeUnknown', field: 'programmes', message }];
}

function nameWarnings(
  name: string,
  entry: EntryState | null,
  { projects }: WarningContext['references'],
): Warning[] {
  const key = spellingKey(name);
  if (entry !== null && spellingKey(entry.name) === key) return [];
  const namesake = bearersOf(projects)
    .get(key)
    ?.find((project) => project !== entry?.project);
  if (namesake === undefined) return [];
  const message = `Un autre projet du panorama porte déjà ce nom (${namesake})\u202f: vérifiez qu’il ne s’agit pas du même.`;
  return [{ code: 'nameTaken', field: 'name', message }];
}

/** Kept by the names they come from: a list of submissions is judged against the same ones. */
const BEARERS = new WeakMap<References['projects'], ReadonlyMap<string, readonly string[]>>();

/** The projects that bear each name, however spelled. */
function bearersOf(projects: References['projects']): ReadonlyMap<string, readonly string[]> {
  const known = BEARERS.get(projects);
  if (known) return known;
  const bearers = new Map<string, string[]>();
  for (const [project, name] of Object.entries(projects)) {
    const key = spellingKey(name);
    bearers.set(key, [...(bearers.get(key) ?? []), project]);
  }
  BEARERS.set(projects, bearers);
  return bearers;
}
