import { parisDay } from '@/lib/domain/collection/deadline';
import { addDays } from '@/lib/domain/history/duration';
import type { PublicationRecord } from '@/lib/domain/publication/record';
import { publicationLabel } from '@/lib/domain/publication/source';
import type { CommandResult } from '@/lib/domain/result';
import { EDITION_STATE_LABELS, type Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { formatEdition } from '@/lib/format/dates';
import { openCollection } from '../commands/collection';
import {
  beginReview,
  chooseMethods,
  editionNumbered,
  reopenEdition,
} from '../commands/edition-life';
import { openEdition } from '../commands/editions';
import { publishEdition, publishErratum } from '../commands/publication/publish';
import { reader } from '../read';
import { commandLineActor } from './actor';
import { dateOption, editionOption, monthOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';
import { accepted } from './user';

export const help = `Usage : panorama edition ÉTAPE --edition N --reason TEXTE [OPTIONS]

Fait passer une édition d’une étape à l’autre. Chaque passage est gardé avec sa raison.
  open      ouvre l’édition suivante       [--data-month AAAA-MM] [--deadline DATE]
  collect   ouvre la collecte, ou en change l’échéance           [--deadline DATE]
  review    ferme la collecte et passe en relecture
  reopen    revient d’une étape en arrière, avant la publication
  methods   choisit les méthodes des taux d’écart      --budget NOM --schedule NOM
  publish   publie l’édition : fige ses chiffres, écrit ses fichiers
                                                          [--published-on DATE]
  erratum   publie les corrections en attente, --note TEXTE au lieu de --reason
                                                          [--published-on DATE]
Les dates s’écrivent AAAA-MM-JJ. --data-month vaut le mois en cours par défaut, --deadline trois
semaines à collect (sans elle, open laisse l’édition en préparation) ; --published-on vaut aujourd’hui par défaut, ou la date connue
d’une édition reprise. --json rend ce qui a été fait en JSON.
Code de retour : 0 fait, 1 refusé (la raison est dite), 2 mauvais usage.`;

type Done = CommandResult<Edition | PublicationRecord>;

interface Given {
  edition: number;
  reason: string;
  note: string;
  'data-month'?: string;
  deadline?: string;
  'published-on'?: string;
  budget?: string;
  schedule?: string;
}

const STEPS: Readonly<Record<string, (actor: Actor, given: Given) => Done | Promise<Done>>> = {
  open: (actor, { edition, reason, ...given }) =>
    openEdition(actor, {
      number: edition,
      dataMonth: monthOption('data-month', given['data-month'] ?? today().slice(0, 7)),
      collectionDeadline: dateOption('deadline', given.deadline) ?? '',
      reason,
    }),
  collect: (actor, { edition, reason, deadline }) =>
    openCollection(actor, { edition, reason, deadline: deadline ?? usualDeadline() }),
  review: (actor, { edition, reason }) => beginReview(actor, { edition, reason }),
  reopen: (actor, { edition, reason }) => reopenEdition(actor, { edition, reason }),
  methods: (actor, { edition, reason, budget, schedule }) =>
    chooseMethods(actor, {
      edition,
      reason,
      budgetMethod: budget ?? editionNumbered(reader(), edition)?.budgetMethod,
      scheduleMethod: schedule ?? editionNumbered(reader(), edition)?.scheduleMethod,
    }),
  publish: (actor, given) =>
    publishEdition(actor, {
      edition: given.edition,
      reason: given.reason,
      publishedOn: publicationDay(given),
    }),
  erratum: (actor, given) =>
    publishErratum(actor, {
      edition: given.edition,
      note: given.note,
      publishedOn: dateOption('published-on', given['published-on']) ?? today(),
    }),
};

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    reason: { type: 'string' },
    note: { type: 'string' },
    'data-month': { type: 'string' },
    deadline: { type: 'string' },
    'published-on': { type: 'string' },
    budget: { type: 'string' },
    schedule: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [name, extra] = positionals;
  const step = name === undefined ? undefined : STEPS[name];
  if (step === undefined || extra !== undefined) {
    throw new UsageError(
      `Indiquez une étape : ${Object.keys(STEPS).join(', ')}. Voyez « panorama edition --help ».`,
    );
  }
  const edition = editionOption(values.edition);
  const words = {
    reason: name === 'erratum' ? '' : needed('reason', values.reason),
    note: name === 'erratum' ? needed('note', values.note) : '',
  };
  prepareDatabase({ create: name === 'open' });
  const result = await step(commandLineActor('officer'), { ...values, ...words, edition });
  const done = accepted(result);
  process.stdout.write(values.json ? `${JSON.stringify(done, null, 2)}\n` : `${told(done)}\n`);
  return 0;
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`Il manque l’option --${name}.`);
  return value;
}

/** Three weeks: what ministries are usually given. */
function usualDeadline(): string {
  return addDays(today(), 21);
}

function publicationDay(given: Given): string {
  const known = editionNumbered(reader(), given.edition)?.publishedOn;
  return dateOption('published-on', given['published-on']) ?? known ?? today();
}

function today(): string {
  return parisDay(new Date().toISOString());
}

function told(done: Edition | PublicationRecord): string {
  if (!('files' in done)) {
    return `${formatEdition(done.number)} : ${EDITION_STATE_LABELS[done.state].toLocaleLowerCase('fr')}.`;
  }
  const files = done.files.map(({ name, sha256 }) => `${sha256}  ${name}`).join('\n');
  return `Publication ${publicationLabel(done.edition, done.version)} :\n${files}`;
}
