import { parisDay } from '@/lib/domain/collection/deadline';
import type { Finding } from '@/lib/domain/quality/finding';
import type { Gate, SetAside } from '@/lib/domain/quality/gate';
import { mendPath } from '@/lib/domain/quality/mend';
import { RULE_CODES, RULES, type RuleCode, SEVERITY_LABELS } from '@/lib/domain/quality/rules';
import { agree } from '@/lib/format/numerals';
import { setAsideFindings } from '../commands/set-aside';
import { editionGate } from '../queries/quality';
import { reader } from '../read';
import { commandLineActor } from './actor';
import { CommandError, dateOption, editionOption, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';
import { accepted } from './user';

const SETTLED_BY_A_WORD = RULE_CODES.filter((code) => RULES[code].severity === 'warning');

export const help = `Usage : panorama check --edition N [--today AAAA-MM-JJ] [--json]
                       [--set-aside TYPE --word TEXTE]

Contrôle une édition avant sa publication. Code de retour : 0 si rien n’y fait obstacle, 1 sinon.
  --today AAAA-MM-JJ   jour auquel les dates sont comparées ; par défaut, aujourd’hui
  --json               tous les constats, avec le lien où chacun se corrige
  --set-aside TYPE     écarte d’abord tous les points à traiter de ce type, ou « tous », avec le mot
                       de --word, qui reste. Types :
                       ${SETTLED_BY_A_WORD.map((code) => RULES[code].slug).join('\n                       ')}`;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    today: { type: 'string' },
    json: { type: 'boolean' },
    'set-aside': { type: 'string' },
    word: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const edition = editionOption(values.edition);
  const today = dateOption('today', values.today) ?? parisDay(new Date().toISOString());
  const aside = values['set-aside'];
  if ((aside === undefined) !== (values.word === undefined)) {
    throw new UsageError('--set-aside et --word vont ensemble.');
  }
  const codes = aside === undefined ? [] : rulesCalled(aside);
  prepareDatabase({ create: false });
  const before = gateFound(edition, today);
  const findings = before.warnings.filter(({ code }) => codes.includes(code));
  if (findings.length > 0) {
    const keys = findings.map(({ key }) => key);
    const given = { edition, findings: keys, word: values.word };
    accepted(setAsideFindings(commandLineActor('officer'), given));
  }
  const gate = findings.length > 0 ? gateFound(edition, today) : before;
  const report = values.json
    ? `${JSON.stringify(asReport(gate, edition), null, 2)}\n`
    : asText(gate, edition);
  process.stdout.write(report);
  return gate.passes ? 0 : 1;
}

function gateFound(edition: number, today: string): Gate {
  const gate = editionGate(reader(), edition, today);
  if (gate === null) throw new CommandError(`L’édition ${edition} n’est pas dans la base.`);
  return gate;
}

/** The rules of a slug, or all those that a word settles. */
function rulesCalled(name: string): readonly RuleCode[] {
  const codes = SETTLED_BY_A_WORD.filter((code) => name === 'tous' || RULES[code].slug === name);
  if (codes.length > 0) return codes;
  const known = SETTLED_BY_A_WORD.map((code) => RULES[code].slug).join(', ');
  throw new UsageError(`Type inconnu : ${name}. Types : tous, ${known}.`);
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
  const counts = `${blocking.length} ${agree(blocking.length, 'bloquant', 'bloquants')}, ${warnings.length} à traiter, ${setAside.length} ${agree(setAside.length, 'écarté', 'écartés')}, ${notices.length} pour information`;
  const verdict = passes ? 'peut être publiée' : 'ne peut pas encore être publiée';
  return `${[`L’édition ${edition} ${verdict} : ${counts}.`, ...groups].join('\n')}\n`;
}
