import { setTimeout as wait } from 'node:timers/promises';
import { portalClient } from '@/lib/datagouv/client';
import { stepText } from '@/lib/datagouv/describe';
import { digested } from '@/lib/datagouv/files';
import { lookAt } from '@/lib/datagouv/look';
import { numbered, type PushedPublication } from '@/lib/datagouv/publication';
import { pushPublication } from '@/lib/datagouv/push';
import { type DatagouvSettings, readDatagouvSettings } from '@/lib/datagouv/settings';
import type { PushFile } from '@/lib/datagouv/steps';
import { loadEditions } from '../queries/history';
import { publicationFiles } from '../queries/publications';
import { reader } from '../read';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama push --edition N [--publication V] [--send]

Porte une publication sur data.gouv.fr. Sans --send, lit le portail et dit ce qui serait fait, sans
rien y écrire. Interrompue ou lancée deux fois, la commande reprend où elle en est : les fichiers
d’abord, l’annonce à la fin ; les fichiers des publications précédentes restent.
  --publication V   publication de l’édition (2 pour la 4.2) ; par défaut la dernière
  --send            envoie
Variables : DATAGOUV_DATASET (jeu de données), DATAGOUV_API_KEY (clé, pour --send), DATAGOUV_URL
(par défaut https://www.data.gouv.fr).`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    publication: { type: 'string' },
    send: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  const version = versionOption(values.publication);
  const settings = settingsFrom(process.env);
  if (values.send && settings.key === null) {
    throw new CommandError('Il manque la clé du portail (DATAGOUV_API_KEY) pour envoyer.');
  }
  prepareDatabase({ create: false });
  const { publication, files } = published(edition, version);
  process.stdout.write(
    `Publication ${numbered(publication)} → ${settings.url}, jeu de données ${settings.dataset}\n`,
  );
  return values.send ? send(settings, publication, files) : look(settings, publication, files);
}

/** Where to push; the problems are those of the variables. */
function settingsFrom(environment: NodeJS.ProcessEnv): DatagouvSettings {
  const reading = readDatagouvSettings(environment);
  if (reading.status === 'wrong') throw new CommandError(reading.problems.join('\n'));
  return reading.settings;
}

const wire = { fetch, deadline: (milliseconds: number) => AbortSignal.timeout(milliseconds) };
const pause = (seconds: number) => wait(seconds * 1000);

async function look(
  settings: DatagouvSettings,
  publication: PushedPublication,
  files: readonly PushFile[],
): Promise<number> {
  const portal = portalClient(settings, wire);
  const seen = await lookAt({ publication, files, portal, pause });
  if (seen.status === 'stopped') throw new CommandError(sentence(seen.reason));
  const { steps, unannounced, left } = seen.plan;
  for (const step of steps) print(stepText(step));
  if (unannounced && !steps.some(({ kind }) => kind === 'switch')) {
    print(`annoncer la publication ${numbered(publication)}, une fois tout arrivé`);
  }
  printLeft(left);
  process.stdout.write(
    unannounced
      ? 'Rien n’a été envoyé : ajoutez --send pour le faire.\n'
      : 'Tout y est déjà : il n’y a rien à envoyer.\n',
  );
  return 0;
}

async function send(
  settings: DatagouvSettings,
  publication: PushedPublication,
  files: readonly PushFile[],
): Promise<number> {
  const outcome = await pushPublication({
    publication,
    files,
    portal: portalClient(settings, wire),
    pause,
    onStep: (step) => print(stepText(step)),
  });
  if (outcome.status === 'stopped') {
    throw new CommandError(
      `${sentence(outcome.reason)}\nRelancez la commande : elle reprendra où elle s’est arrêtée.`,
    );
  }
  printLeft(outcome.left);
  if (outcome.remark !== null) process.stdout.write(`${outcome.remark}\n`);
  process.stdout.write(
    outcome.steps === 0 ? 'Tout y était déjà.\n' : 'La publication est annoncée.\n',
  );
  return 0;
}

function print(text: string): void {
  process.stdout.write(`  ${text}\n`);
}

function printLeft(left: readonly { name: string; reason: string }[]): void {
  for (const { name, reason } of left) print(`laisser ${name} : ${reason}`);
}

function sentence(reason: string): string {
  const text = reason.charAt(0).toUpperCase() + reason.slice(1);
  return /[.…]$/.test(text) ? text : `${text}.`;
}

/** 1 to 999; undefined for the last one. */
function versionOption(value: string | undefined): number | undefined {
  if (value === undefined || /^[1-9]\d{0,2}$/.test(value)) return value ? Number(value) : undefined;
  throw new UsageError(`--publication attend un nombre de 1 à 999 (reçu : ${value}).`);
}

/** What went out, from the store: the bytes are those whose hash is in the chain. */
function published(
  number: number,
  version: number | undefined,
): { publication: PushedPublication; files: PushFile[] } {
  const editions = loadEditions(reader());
  const edition = editions.find((known) => known.number === number);
  if (edition === undefined) throw new CommandError(`L’édition ${number} n’est pas dans la base.`);
  const kept = publicationFiles(reader(), number, version);
  if (kept === null) {
    throw new CommandError(
      version === undefined
        ? `L’édition ${number} n’a pas de publication dans Panorama : publiez-la d’abord.`
        : `Il n’y a pas de publication ${number}.${version}.`,
    );
  }
  const { dataMonth } = edition;
  const firstMonth = editions[0]?.dataMonth ?? dataMonth;
  const files = kept.files.map(({ name, mediaType, bytes, sha256 }) => {
    const file = digested({ name, mediaType, bytes });
    if (file.digests.sha256 === sha256) return file;
    throw new CommandError(`${name} est endommagé dans la base : lancez « panorama verify ».`);
  });
  const { publishedOn, note } = kept;
  return {
    publication: {
      edition: number,
      version: kept.version,
      dataMonth,
      firstMonth,
      publishedOn,
      note,
    },
    files,
  };
}
