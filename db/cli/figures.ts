import { DECLARED_RATE_NAMES, DECLARED_RATES } from '@/lib/domain/figures/declared-rates';
import { EXIT_FIGURES, type ExitFigures } from '@/lib/domain/figures/exit-figures';
import { findMethod, METHODS } from '@/lib/domain/figures/methods';
import { missingOf, withoutCosts } from '@/lib/domain/figures/missing-cost';
import { FIGURES, figureLabel, figureNamed } from '@/lib/domain/figures/registry';
import { abandonmentSentence, spentWords } from '@/lib/domain/views/exit-words';
import { type FiguresReport, figuresReport, reportKey } from '@/lib/domain/views/figures-report';
import { costSlipInWords, endSlipInWords, slipsTitle } from '@/lib/domain/views/slip-readings';
import { formatFigure } from '@/lib/format/numbers';
import { agree } from '@/lib/format/numerals';
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
  const { declared, exitFigures } = report;
  const known = history.editions.find(({ number }) => number === edition) ?? {};
  for (const figure of FIGURES) {
    const { unit } = figureNamed(figure);
    const label = figureLabel(figure, known);
    const { value, counted } = report.evidence[reportKey(figure)];
    const text = value === null ? 'non calculable' : formatFigure(value, unit);
    const evidence = report.evidence[reportKey(figure)];
    const without = figure === 'totalCost' ? withoutCosts(missingOf(evidence)) : null;
    const on = unit === 'ratio' ? onProjects(counted.length) : (without ?? '');
    print(label, on === '' ? text : `${text} (${on})`);
  }
  printExits(exitFigures);
  printSlips(report.slips);
  for (const name of DECLARED_RATE_NAMES) {
    const { label, unit, field } = DECLARED_RATES[name];
    const value = declared?.[field] ?? null;
    print(label, value === null ? 'non déclaré' : `${formatFigure(value, unit)}, non recalculable`);
  }
  return 0;
}

/** What left since the first edition, apart from the rates of the projects that are there. */
function printExits(exits: ExitFigures) {
  const { spentWithoutService: spent, completedBudgetGap: completed } = exits;
  const abandoned = spent.counted.length + spent.leftOut.length;
  const euros = abandoned === 0 ? abandonmentSentence(exits) : spentWords(spent);
  print(EXIT_FIGURES.spentWithoutService.label, euros);
  const gap = completed.value === null ? 'non calculable' : formatFigure(completed.value, 'ratio');
  print(EXIT_FIGURES.completedBudgetGap.label, `${gap} (${onProjects(completed.counted.length)})`);
}

function onProjects(count: number): string {
  return `${count} ${agree(count, 'projet compté', 'projets comptés')}`;
}

/** How many projects of each ranking are printed. */
const SLIPS = 5;

/** The two rankings, in euros and in months. */
function printSlips(slips: FiguresReport['slips']) {
  const { costs, ends } = slips;
  process.stdout.write(`${slipsTitle(slips)}\n`);
  for (const { name, slip } of costs.slice(0, SLIPS)) print(`  ${name}`, costSlipInWords(slip));
  for (const { name, slip } of ends.slice(0, SLIPS)) print(`  ${name}`, endSlipInWords(slip));
}

function print(label: string, text: string) {
  process.stdout.write(`${label.padEnd(52)}${text}\n`);
}
