import { DECLARED_RATE_NAMES, DECLARED_RATES } from '@/lib/domain/figures/declared-rates';
import { findMethod, METHODS } from '@/lib/domain/figures/methods';
import { FIGURES, figureNamed } from '@/lib/domain/figures/registry';
import { figuresReport, reportKey } from '@/lib/domain/views/figures-report';
import { formatFigure } from '@/lib/format/numbers';
import { loadDeclared, loadHistory } from '../queries/history';
import { reader } from '../read';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama figures --edition N [--method NOM] [--json]

Donne les chiffres d’une édition, chacun avec ses justificatifs (--json).
  --method NOM   méthode des dérives et des écarts ; par défaut, celles de l’édition.
                 ${METHODS.map(({ name }) => name).join('\n                 ')}`;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    method: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  const method = values.method ?? null;
  if (method !== null && findMethod(method) === null) {
    const known = METHODS.map(({ name }) => name).join(', ');
    throw new UsageError(`Méthode inconnue : ${method}. Méthodes : ${known}.`);
  }
  prepareDatabase({ create: false });
  const handle = reader();
  const history = loadHistory(handle, 'everything');
  const report = figuresReport({ history, declared: loadDeclared(handle), edition, method });
  if (report === null) throw new CommandError(`L’édition ${edition} n’est pas dans la base.`);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return 0;
  }
  const { declared } = report;
  for (const figure of FIGURES) {
    const { label, unit } = figureNamed(figure);
    const { value, counted } = report.evidence[reportKey(figure)];
    const text = value === null ? 'non calculable' : formatFigure(value, unit);
    print(label, unit === 'ratio' ? `${text} (${counted.length} projets comptés)` : text);
  }
  for (const name of DECLARED_RATE_NAMES) {
    const { label, unit, field } = DECLARED_RATES[name];
    const value = declared?.[field] ?? null;
    print(label, value === null ? 'non déclaré' : `${formatFigure(value, unit)}, non recalculable`);
  }
  return 0;
}

function print(label: string, text: string) {
  process.stdout.write(`${label.padEnd(52)}${text}\n`);
}
