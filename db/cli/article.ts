import fs from 'node:fs';
import { checkArticle } from '@/lib/domain/article/article';
import { saveArticle, settleQuestion } from '../commands/article';
import { articleGround, keptArticle, withReasons } from '../queries/article';
import { reader } from '../read';
import { commandLineActor } from './actor';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';
import { accepted } from './user';

export const help = `Usage : panorama article --edition N [--draft]
       panorama article --edition N --keep FICHIER
       panorama article --edition N --check FICHIER [--json]
       panorama article --edition N --settle CLÉ --word TEXTE

Écrit l’article d’une édition (Markdown) : le texte enregistré ou, à défaut, celui que la série
publiée propose.
  --draft           le texte proposé, même là où un autre est enregistré
  --keep FICHIER    enregistre le texte d’un fichier
  --check FICHIER   relit un article : ce que la série contredit ou ne permet pas de vérifier est
                    donné ligne par ligne, et le code de retour est alors 1
  --json            les remarques de --check en JSON, avec leur clé
  --settle CLÉ      garde un passage à vérifier, avec la raison de --word, qui reste ; la clé est
                    celle que donne --check`;

const SEVERITY = { false: 'faux', unverifiable: 'à vérifier', declared: 'déclaré' } as const;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    draft: { type: 'boolean' },
    keep: { type: 'string' },
    check: { type: 'string' },
    settle: { type: 'string' },
    word: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  const { draft, keep, check, settle, word } = values;
  if (values.json && check === undefined) {
    throw new UsageError('--json ne va qu’avec --check FICHIER.');
  }
  if ([draft, keep, check, settle].filter((one) => one !== undefined).length > 1) {
    throw new UsageError('--draft, --keep, --check et --settle ne vont pas ensemble.');
  }
  if ((settle === undefined) !== (word === undefined)) {
    throw new UsageError('--settle et --word vont ensemble.');
  }
  prepareDatabase({ create: false });
  const ground = articleGround(reader(), edition, new Date());
  if (ground === null) throw new CommandError(`L’édition ${edition} n’est pas dans la base.`);
  const kept = keptArticle(reader(), edition);
  if (keep !== undefined) {
    const given = { edition, text: readArticle(keep), expectedVersion: kept?.version ?? 0 };
    accepted(saveArticle(commandLineActor('officer'), given));
    return 0;
  }
  if (settle !== undefined) {
    const text = kept?.text ?? '';
    const question = checkArticle(text, ground.facts).find(({ key }) => key === settle);
    if (question?.severity !== 'unverifiable') {
      throw new CommandError('Le texte enregistré n’a pas de passage à vérifier sous cette clé.');
    }
    const given = { edition, question: settle, quote: question.quote, reason: word };
    accepted(settleQuestion(commandLineActor('officer'), given));
    return 0;
  }
  if (check === undefined) {
    process.stdout.write(draft || kept === null ? ground.facts.draft.text : kept.text);
    return 0;
  }
  const marks = checkArticle(readArticle(check), ground.facts);
  const findings = withReasons(reader(), edition, marks);
  if (values.json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else {
    for (const { line, severity, quote, message, key, settled } of findings) {
      const said = settled ? `gardé. ${settled.reason}` : `${SEVERITY[severity]}. ${message}`;
      const name = severity === 'unverifiable' ? ` [${key}]` : '';
      process.stdout.write(`ligne ${line} : « ${quote} » ${said}${name}\n`);
    }
  }
  const isLeft = findings.some(
    ({ severity, settled }) => severity !== 'declared' && settled === null,
  );
  return isLeft ? 1 : 0;
}

function readArticle(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`Le fichier ${file} ne peut pas être lu.`);
  }
}
