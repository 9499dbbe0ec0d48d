import fs from 'node:fs';
import path from 'node:path';
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
import { reader } from '../read';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama push --edition N --from DOSSIER [--publication V] [--send]

Porte une publication sur data.gouv.fr. Sans --send, lit le portail et dit ce qui serait fait, sans
rien y écrire. Interrompue ou lancée deux fois, la commande reprend où elle en est : les fichiers
d’abord, l’annonce à la fin ; les fichiers des publications précédentes restent.
  --from DOSSIER    fichiers de la publication, écrits par « panorama export »
  --publication V   publication de l’édition (4.2 : 2) ; par défaut 1
  --send            envoie
Variables : DATAGOUV_DATASET (jeu de données), DATAGOUV_API_KEY (clé, pour --send), DATAGOUV_URL
(par défaut https://www.data.gouv.fr).`;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    publication: { type: 'string' },
    from: { type: 'string' },
    send: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  const version = versionOption(values.publication);
  if (values.from === undefined) throw new UsageError('Indiquez les fichiers : --from DOSSIER.');
  const settings = settingsFrom(process.env);
  if (values.send && settings.key === null) {
    throw new CommandError('Il manque la clé du portail (DATAGOUV_API_KEY) pour envoyer.');
  }
  prepareDatabase({ create: false });
  const publication = publicationOf(edition, version);
  const files = filesIn(values.from);
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

function versionOption(value: string | undefined): number {
  if (value === undefined) return 1;
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new UsageError(`--publication attend un nombre de 1 à 999 (reçu : ${value}).`);
}

function publicationOf(number: number, version: number): PushedPublication {
  const editions = loadEditions(reader());
  const edition = editions.find((known) => known.number === number);
  if (edition === undefined) throw new CommandError(`L’édition ${number} n’est pas dans la base.`);
  const { state, publishedOn, dataMonth } = edition;
  if (state !== 'published' || publishedOn === null) {
    throw new CommandError(`L’édition ${number} n’est pas publiée : publiez-la d’abord.`);
  }
  const firstMonth = editions[0]?.dataMonth ?? dataMonth;
  return { edition: number, version, dataMonth, firstMonth, publishedOn };
}

function filesIn(folder: string): PushFile[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`${folder} n’est pas un dossier.`);
  }
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  if (names.length === 0) throw new CommandError(`Le dossier ${folder} est vide.`);
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) =>
      digested({
        name,
        mediaType: MEDIA_TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream',
        bytes: fs.readFileSync(path.join(folder, name)),
      }),
    );
}
