import fs from 'node:fs';
import { noteDocument } from '@/lib/files/briefing-note/note';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { briefing } from '../queries/briefing';
import { loadMinistryLabels } from '../queries/history';
import { reader } from '../read';
import { commandLineActor } from './actor';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { findBrowser, printToPdf } from './browser';
import { prepareDatabase } from './database';

export const help = `Usage : panorama briefing --edition N [--ministry M …] --out FICHIER.pdf

Écrit la note de synthèse d’une édition en PDF, sur une page A4 : la même que celle de
l’adresse /note. Aucun montant non communiqué n’y figure.
  --ministry M   code d’un ministère (par exemple justice) ; l’option se répète.
Le PDF est imprimé par Chromium : celui de la variable CHROMIUM, ou le premier trouvé
(chromium, google-chrome, microsoft-edge).`;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    ministry: { type: 'string', multiple: true },
    out: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  const { out } = values;
  if (out === undefined) throw new UsageError('Indiquez le fichier : --out FICHIER.pdf.');
  const browser = findBrowser();
  prepareDatabase({ create: false });
  const ministries = knownMinistries(values.ministry ?? []);
  const now = new Date().toISOString();
  // What the directorate reads: whoever has a shell on the server holds the whole file anyway.
  const found = briefing(commandLineActor('manager'), {
    edition,
    position: null,
    filters: NO_FILTERS,
    ministries,
    now,
  });
  if (found === null) throw new CommandError(`L’édition ${edition} n’est pas dans la base.`);
  if (found.unknownFilters.length > 0) throw new CommandError(found.unknownFilters.join(' '));
  const document = noteDocument({
    briefing: found,
    at: now,
    source: `panorama briefing --edition ${edition}${(ministries ?? []).map((code) => ` --ministry ${code}`).join('')}`,
    linked: false,
  });
  write(out, printToPdf(document, browser));
  process.stderr.write(`Note de synthèse de l’édition ${edition} : ${out}.\n`);
  return 0;
}

function knownMinistries(codes: readonly string[]): string[] | null {
  if (codes.length === 0) return null;
  const known = [...new Set(loadMinistryLabels(reader()).map(({ ministry }) => ministry))].sort();
  for (const code of codes) {
    if (!known.includes(code)) {
      throw new CommandError(`Ministère inconnu : ${code}. Codes connus : ${known.join(', ')}.`);
    }
  }
  return [...new Set(codes)];
}

function write(file: string, bytes: Buffer): void {
  try {
    fs.writeFileSync(file, bytes);
  } catch {
    throw new CommandError(`Le fichier ${file} ne peut pas être écrit.`);
  }
}
