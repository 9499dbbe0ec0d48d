import type { CellNote } from '@/lib/domain/history/published-row';
import type { ImportReport, LikelyRow, MovedProject } from '@/lib/domain/import/report';

/** The report of an import as a person reads it on a terminal. */
export function printImportReport(report: ImportReport, edition: number, isDryRun: boolean): void {
  const undecided = report.likely.filter(({ accepted }) => !accepted);
  // Each proposal is printed with its evidence: its warning would only say it again.
  const warnings = report.warnings.filter(
    ({ line, value }) => !undecided.some((row) => row.line === line && row.name === value),
  );
  const lines = [
    isDryRun
      ? `Édition ${edition} : essai, rien n’a été écrit.`
      : `Édition ${edition} : ${report.imported} fiches reprises sur ${report.rows} lignes.`,
    `  projets créés : ${report.created} ; révisions : ${report.revisions} ; non communiqués : ${report.withheld}`,
    ...movements('Entrées', report.entrants),
    ...movements('Sorties', report.exits),
    ...renames(report),
    ...proposals(undecided),
    ...notes('Alertes', warnings),
    ...notes('Erreurs', report.errors),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function movements(title: string, moved: readonly MovedProject[]): string[] {
  if (moved.length === 0) return [];
  return [`${title} (${moved.length}) : ${moved.map(({ name }) => name).join(', ')}`];
}

function renames({ matched }: ImportReport): string[] {
  const renamed = matched.filter(({ how }) => how === 'likely' || how === 'decision');
  return renamed.map(
    ({ name, previousName, how, score }) =>
      `  ${previousName} → ${name} (${how === 'decision' ? 'décidé' : `probable, ${Math.round(score * 100)} %`})`,
  );
}

function proposals(likely: readonly LikelyRow[]): string[] {
  if (likely.length === 0) return [];
  return [
    `À trancher (${likely.length}) : importés comme nouveaux projets, faute de décision.`,
    ...likely.flatMap(({ line, name, project, projectName, score, evidence }) => [
      `  ligne ${line} : « ${name} » serait ${project} « ${projectName} » (${Math.round(score * 100)} %)`,
      ...evidence.map(({ says }) => `      ${says}`),
    ]),
    'Donnez vos décisions avec --decisions, ou prenez celles de 80 % et plus avec --accept-likely, puis importez de nouveau.',
  ];
}

function notes(title: string, found: readonly CellNote[]): string[] {
  if (found.length === 0) return [];
  return [
    `${title} (${found.length}) :`,
    ...found.map(
      ({ line, column, value, message }) =>
        `  ligne ${line}, colonne « ${column} », valeur « ${value} » : ${message}`,
    ),
  ];
}
