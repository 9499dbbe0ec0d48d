import fs from 'node:fs';
import { articleFacts, articleFor, checkArticle } from '@/lib/domain/article/article';
import { loadDeclared, loadHistory } from '../queries/history';
import { reader } from '../read';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama article --edition N [--check FICHIER] [--json]

Écrit l’article d’une édition (Markdown), tel que la série publiée le donne.
  --check FICHIER   relit un article retouché : ce qui n’y est plus vrai est donné
                    ligne par ligne, et le code de retour est alors 1.
  --json            les remarques de --check en JSON.`;

const SEVERITY = { false: 'faux', unverifiable: 'à vérifier', declared: 'déclaré' } as const;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    check: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  if (values.json && values.check === undefined) {
    throw new UsageError('--json ne va qu’avec --check FICHIER.');
  }
  prepareDatabase({ create: false });
  const handle = reader();
  const history = loadHistory(handle, 'everything');
  const known = history.editions.find(({ number }) => number === edition);
  if (!known) throw new CommandError(`L’édition ${edition} n’est pas dans la base.`);
  const declared = loadDeclared(handle);
  if (values.check === undefined) {
    process.stdout.write(articleFor(history, edition, declared, known.publishedOn));
    return 0;
  }
  const facts = articleFacts(history, edition, declared, known.publishedOn);
  const marks = checkArticle(readArticle(values.check), facts);
  if (values.json) process.stdout.write(`${JSON.stringify(marks, null, 2)}\n`);
  else {
    for (const { line, severity, quote, message } of marks) {
      process.stdout.write(`ligne ${line} : « ${quote} » ${SEVERITY[severity]}. ${message}\n`);
    }
  }
  return marks.length > 0 ? 1 : 0;
}

function readArticle(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`Le fichier ${file} ne peut pas être lu.`);
  }
}
