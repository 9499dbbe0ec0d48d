import { NARROW, NO_BREAK, quoted } from '@/lib/files/typography';
import { formatEdition, formatLongDate, formatLongMonth } from '@/lib/format/dates';
import { decisionPhrase, subjectOf } from './subject';
import type { Told, ToldOf } from './told';

/** A mail before it is drawn, as text or as HTML: plain sentences, nothing escaped yet. */
export interface Letter {
  subject: string;
  greeting: string;
  sections: readonly Section[];
  /** Why the person receives it. */
  closing: readonly string[];
}

export interface Section {
  title: string;
  paragraphs: readonly string[];
  /** Each on a line of its own, with where to read more. */
  items: readonly { text: string; href: string | null }[];
  /** The one thing to do; null where each item has its own. */
  action: { label: string; href: string } | null;
}

interface LetterOptions {
  /** Name of the person written to. */
  name: string;
  /** Public address of Panorama, without a slash at the end. */
  base: string;
  isDigest: boolean;
}

/** Writes what several notices tell one person as one letter; `told` is not empty. */
export function writeLetter(told: readonly Told[], options: LetterOptions): Letter {
  const { name, base, isDigest } = options;
  const of = <Kind extends Told['kind']>(kind: Kind) =>
    told.filter((one): one is ToldOf<Kind> => one.kind === kind);
  return {
    subject: subjectOf(told),
    greeting: `Bonjour ${name},`,
    sections: [
      ...of('collectionOpened').map((one) => opened(one, base)),
      ...of('reminder').map((one) => reminder(one, base)),
      ...returned(of('returned'), base),
      ...decided(of('decided'), base),
      ...received(of('received'), base),
      ...commented(of('commented'), base),
    ],
    closing: [
      `Vous recevez ce courriel parce que vous avez un compte sur Panorama, l’outil de préparation du panorama des grands projets SI de l’État.`,
      isDigest
        ? 'Ce récapitulatif part une fois par jour au plus, et seulement s’il y a quelque chose à dire.'
        : `Il est envoyé automatiquement${NARROW}: inutile d’y répondre. Échangez avec vos interlocuteurs dans Panorama.`,
    ],
  };
}

function opened(
  { edition, dataMonth, deadline, moved }: ToldOf<'collectionOpened'>,
  base: string,
): Section {
  const date = formatLongDate(deadline);
  return {
    title: moved ? 'Nouvelle échéance' : 'La collecte est ouverte',
    paragraphs: moved
      ? [
          `L’échéance de la collecte de la ${formatEdition(edition)} du panorama a changé${NARROW}: vos réponses sont maintenant attendues au plus tard le ${date}.`,
        ]
      : [
          `La collecte de la ${formatEdition(edition)} du panorama, sur les données de ${formatLongMonth(dataMonth)}, est ouverte. Vos réponses sont attendues au plus tard le ${date}.`,
          'Pour chacun de vos projets, confirmez d’un clic que rien n’a changé, ou transmettez ce qui a changé, à l’écran ou dans un tableur.',
        ],
    items: [],
    action: { label: 'Voir mes projets', href: `${base}/collecte` },
  };
}

function reminder({ edition, deadline, late, left }: ToldOf<'reminder'>, base: string): Section {
  const total = left.reduce((sum, { projects }) => sum + projects, 0);
  const date = formatLongDate(deadline);
  const rest = total === 1 ? 'Il reste un projet' : `Il reste ${total}${NO_BREAK}projets`;
  return {
    title: late ? 'L’échéance est passée' : 'L’échéance approche',
    paragraphs: [
      late
        ? `L’échéance de la collecte de la ${formatEdition(edition)} était le ${date}. ${rest} à traiter${NARROW}; vous pouvez encore répondre tant que la collecte est ouverte.`
        : `L’échéance de la collecte de la ${formatEdition(edition)} est le ${date}. ${rest} à traiter.`,
      'Si rien n’a changé pour un projet, un clic suffit à le confirmer.',
    ],
    items: left.map(({ label, projects }) => ({
      text: `${label}${NARROW}: ${projects}${NO_BREAK}projet${projects > 1 ? 's' : ''} à traiter`,
      href: null,
    })),
    action: { label: 'Voir ce qui reste', href: `${base}/collecte` },
  };
}

function returned(all: readonly ToldOf<'returned'>[], base: string): readonly Section[] {
  if (all.length === 0) return [];
  return [
    {
      title: 'À corriger',
      paragraphs: [
        all.length === 1
          ? 'Une transmission vous est renvoyée, avec un commentaire qui dit quoi corriger.'
          : `${all.length}${NO_BREAK}transmissions vous sont renvoyées, avec un commentaire qui dit quoi corriger.`,
      ],
      items: all.map(({ submission, name, by }) => ({
        text: `${quoted(name)}, renvoyée par ${by}`,
        href: submissionAddress(base, submission),
      })),
      action: null,
    },
  ];
}

function decided(all: readonly ToldOf<'decided'>[], base: string): readonly Section[] {
  if (all.length === 0) return [];
  return [
    {
      title: all.length === 1 ? 'Une décision' : 'Des décisions',
      paragraphs: [
        all.length === 1
          ? 'Une décision a été prise sur ce que vous avez transmis.'
          : `${all.length}${NO_BREAK}décisions ont été prises sur ce que vous avez transmis.`,
      ],
      items: all.map(({ submission, name, by, outcome, commented: withWord }) => ({
        text: `${quoted(name)}${NARROW}: ${decisionPhrase(outcome)} par ${by}${withWord ? ', avec un commentaire' : ''}`,
        href: submissionAddress(base, submission),
      })),
      action: null,
    },
  ];
}

function received(all: readonly ToldOf<'received'>[], base: string): readonly Section[] {
  if (all.length === 0) return [];
  return [
    {
      title: 'À décider',
      paragraphs: [
        all.length === 1
          ? 'Une transmission reçue attend une décision.'
          : `${all.length}${NO_BREAK}transmissions reçues attendent une décision.`,
      ],
      items: all.map(({ submission, name, by, ministry }) => ({
        text: `${quoted(name)}, ${ministry}, transmise par ${by}`,
        href: submissionAddress(base, submission),
      })),
      action: { label: 'Voir les transmissions', href: `${base}/transmissions` },
    },
  ];
}

function commented(all: readonly ToldOf<'commented'>[], base: string): readonly Section[] {
  if (all.length === 0) return [];
  return [
    {
      title: 'Commentaires',
      paragraphs: ['De nouveaux commentaires vous attendent dans Panorama.'],
      items: all.map(({ submission, name, by, comments }) => ({
        text:
          comments === 1
            ? `${quoted(name)}${NARROW}: un commentaire de ${by}`
            : `${quoted(name)}${NARROW}: ${comments}${NO_BREAK}commentaires, le dernier de ${by}`,
        href: submissionAddress(base, submission),
      })),
      action: null,
    },
  ];
}

function submissionAddress(base: string, submission: string): string {
  return `${base}/transmissions/${encodeURIComponent(submission)}`;
}
