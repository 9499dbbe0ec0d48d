import { findMethod, METHODS } from '@/lib/domain/figures/methods';
import { figuresReport } from '@/lib/domain/views/figures-report';
import { formatFigure } from '@/lib/format/numbers';
import { loadDeclared, loadHistory } from '../queries/history';
import { reader } from '../read';
import { CommandError, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama figures --edition N [--method NOM] [--json]

Donne les chiffres d’une édition, chacun avec ses justificatifs (--json).
  --method NOM   méthode des taux d’écart ; par défaut, celles de l’édition.
                 ${METHODS.map(({ name }) => name).join('\n                 ')}`;

const LABELS = {
  projects: 'Projets',
  interministerial: 'Projets interministériels',
  totalCostEuros: 'Coût total',
  meanDurationYears: 'Durée moyenne',
  budgetGap: 'Écart budgétaire',
  scheduleGap: 'Écart calendaire',
} as const;

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
  for (const [name, label] of Object.entries(LABELS) as [keyof typeof LABELS, string][]) {
    const { value, unit } = report.evidence[name];
    const text = value === null ? 'non calculable' : formatFigure(value, unit);
    process.stdout.write(`${label.padEnd(28)}${text}\n`);
  }
  return 0;
}
