import { parisDay } from '@/lib/domain/collection/deadline';
import type { Finding } from '@/lib/domain/quality/finding';
import type { Gate, SetAside } from '@/lib/domain/quality/gate';
import { mendPath } from '@/lib/domain/quality/mend';
import { RULE_CODES, RULES, SEVERITY_LABELS } from '@/lib/domain/quality/rules';
import { editionGate } from '../queries/quality';
import { reader } from '../read';
import { CommandError, dateOption, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama check --edition N [--today AAAA-MM-JJ] [--json]

Contrôle une édition avant sa publication. Code de retour : 0 si rien n’y fait obstacle, 1 sinon.
  --today AAAA-MM-JJ   jour auquel les dates sont comparées ; par défaut, aujourd’hui
  --json               tous les constats, avec le lien où chacun se corrige`;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    today: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  const today = dateOption('today', values.today) ?? parisDay(new Date().toISOString());
  prepareDatabase({ create: false });
  const gate = editionGate(reader(), edition, today);
  if (gate === null) throw new CommandError(`L’édition ${edition} n’est pas dans la base.`);
  const report = values.json
    ? `${JSON.stringify(asReport(gate, edition), null, 2)}\n`
    : asText(gate, edition);
  process.stdout.write(report);
  return gate.passes ? 0 : 1;
}

/** What `--json` gives: each finding in the order of the rules, with its word where it was set aside. */
export interface CheckReport {
  edition: number;
  passes: boolean;
  blocking: number;
  /** Left to mend or set aside. */
  warnings: number;
  setAside: number;
  notices: number;
  findings: readonly ReportedFinding[];
}

type ReportedFinding = Omit<Finding, 'mend'> & {
  /** Path on the site of the place where it is mended. */
  link: string;
  setAside: Omit<SetAside, 'finding'> | null;
};

function asReport(gate: Gate, edition: number): CheckReport {
  const { passes, blocking, warnings, setAside, notices } = gate;
  const reported = ({ mend, ...found }: Finding, word: SetAside | null): ReportedFinding => ({
    ...found,
    link: mendPath(mend, edition),
    setAside: word && { word: word.word, by: word.by, at: word.at },
  });
  return {
    edition,
    passes,
    blocking: blocking.length,
    warnings: warnings.length,
    setAside: setAside.length,
    notices: notices.length,
    findings: [
      ...[...blocking, ...warnings, ...notices].map((found) => reported(found, null)),
      ...setAside.map(({ setAside: word, ...found }) => reported(found, word)),
    ],
  };
}

function asText(gate: Gate, edition: number): string {
  const { passes, blocking, warnings, setAside, notices } = gate;
  const all = [...blocking, ...warnings, ...notices];
  const groups = RULE_CODES.flatMap((code) => {
    const found = all.filter((finding) => finding.code === code);
    const [first] = found;
    if (first === undefined) return [];
    const title = `${RULES[code].label} (${SEVERITY_LABELS[first.severity].toLowerCase()}, ${found.length})`;
    return [
      '',
      title,
      ...found.map(({ name, message }) => `  ${name ? `${name} : ` : ''}${message}`),
    ];
  });
  const counts = `${blocking.length} bloquants, ${warnings.length} à traiter, ${setAside.length} écartés, ${notices.length} pour information`;
  const verdict = passes ? 'peut être publiée' : 'ne peut pas encore être publiée';
  return `${[`L’édition ${edition} ${verdict} : ${counts}.`, ...groups].join('\n')}\n`;
}
