import { NARROW, NO_BREAK, quoted } from '@/lib/files/typography';
import { formatEdition, formatLongDate } from '@/lib/format/dates';
import type { Told, ToldOf } from './told';

const PREFIX = `Panorama${NARROW}: `;

const DECISIONS: Record<ToldOf<'decided'>['outcome'], string> = {
  accepted: 'acceptée',
  acceptedInPart: 'acceptée en partie',
  refused: 'refusée',
};

/** « acceptée », « acceptée en partie », « refusée ». */
export function decisionPhrase(outcome: ToldOf<'decided'>['outcome']): string {
  return DECISIONS[outcome];
}

/** What a mail is about, in a line; what asks most is named first. `told` is not empty. */
export function subjectOf(told: readonly Told[]): string {
  const of = <Kind extends Told['kind']>(kind: Kind) =>
    told.filter((one): one is ToldOf<Kind> => one.kind === kind);
  const parts = [
    ...of('collectionOpened').map(openedSubject),
    ...of('reminder').map(reminderSubject),
    ...counted(of('returned'), ({ name }) => `${quoted(name)} à corriger`, [
      'transmissions à corriger',
    ]),
    ...counted(of('decided'), ({ name, outcome }) => `${quoted(name)} ${decisionPhrase(outcome)}`, [
      'transmissions décidées',
    ]),
    ...counted(of('received'), ({ name }) => `${quoted(name)} à décider`, [
      'transmissions à décider',
    ]),
    ...counted(of('commented'), ({ name }) => `commentaire sur ${quoted(name)}`, [
      'transmissions commentées',
    ]),
  ];
  // A name may hold a line break, a subject may not.
  return PREFIX + parts.join(', ').replace(/[\r\n]+/g, ' ');
}

function openedSubject({ edition, deadline, moved }: ToldOf<'collectionOpened'>): string {
  const date = formatLongDate(deadline);
  return moved
    ? `la collecte de la ${formatEdition(edition)} court jusqu’au ${date}`
    : `la collecte de la ${formatEdition(edition)} est ouverte jusqu’au ${date}`;
}

function reminderSubject({ deadline, late, left }: ToldOf<'reminder'>): string {
  const projects = left.reduce((sum, one) => sum + one.projects, 0);
  const expected = projects === 1 ? 'un projet attendu' : `${projects}${NO_BREAK}projets attendus`;
  return late ? `échéance passée, ${expected}` : `${expected} le ${formatLongDate(deadline)}`;
}

/** One by its name, several by their number. */
function counted<T>(all: readonly T[], one: (single: T) => string, [many]: [string]): string[] {
  const [first, second] = all;
  if (first === undefined) return [];
  return [second === undefined ? one(first) : `${all.length}${NO_BREAK}${many}`];
}
