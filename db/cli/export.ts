import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parisDay } from '@/lib/domain/collection/deadline';
import { publicationLabel } from '@/lib/domain/publication/source';
import { writeBundle } from '@/lib/files/bundle/bundle';
import { editionNumbered } from '../commands/edition-life';
import { preparePublication } from '../queries/publication-source';
import { publicationFiles } from '../queries/publications';
import { reader } from '../read';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama export --edition N --out DOSSIER [--publication V]

Écrit les fichiers d’une édition dans DOSSIER, tels qu’ils ont été publiés : les mêmes octets à
chaque fois. V est le numéro de la publication (1 pour la première), la dernière par défaut.
Une édition qui n’a pas encore de publication dans Panorama est écrite telle qu’elle sortirait
aujourd’hui, ce qui est dit sur la sortie d’erreur.`;

interface Exported {
  label: string;
  files: readonly { name: string; bytes: Uint8Array }[];
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    out: { type: 'string' },
    publication: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  if (values.out === undefined) throw new UsageError('Indiquez le dossier : --out DOSSIER.');
  const version = versionOption(values.publication);
  prepareDatabase({ create: false });
  const { label, files } = published(edition, version) ?? (await draft(edition, version));
  fs.mkdirSync(values.out, { recursive: true });
  for (const { name, bytes } of files) {
    fs.writeFileSync(path.join(values.out, name), bytes);
    process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  }
  process.stderr.write(`${label} : ${files.length} fichiers dans ${values.out}.\n`);
  return 0;
}

function versionOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(value)) {
    throw new UsageError(`--publication attend un numéro, par exemple 1 (reçu : ${value}).`);
  }
  return Number(value);
}

function published(edition: number, version: number | undefined): Exported | null {
  const found = publicationFiles(reader(), edition, version);
  if (found === null) return null;
  return { label: `Publication ${publicationLabel(edition, found.version)}`, files: found.files };
}

async function draft(number: number, version: number | undefined): Promise<Exported> {
  const edition = editionNumbered(reader(), number);
  if (edition === null) throw new CommandError(`L’édition ${number} n’est pas dans la base.`);
  if (version !== undefined) {
    throw new CommandError(`L’édition ${number} n’a pas de publication ${version}.`);
  }
  const publishedOn = edition.publishedOn ?? parisDay(new Date().toISOString());
  const { source } = preparePublication(reader(), { edition, publishedOn, note: null });
  return {
    label: `Édition ${number}, pas encore publiée dans Panorama, telle qu’elle sortirait`,
    files: await writeBundle(source),
  };
}
