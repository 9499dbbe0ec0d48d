import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { formatInstant } from '@/lib/format/dates';
import type { ArticleFinding } from '@/lib/views/article';
import styles from './article.module.css';
import { SettleForm } from './settle-form';

interface MarksPanelProps {
  /** Null where the text could not be checked. */
  findings: readonly ArticleFinding[] | null;
  /** True while what is typed is not what was checked. */
  isBehind: boolean;
  onGoTo: (finding: ArticleFinding) => void;
  /** Says why a passage is kept, or takes that back. @returns a sentence where it was refused. */
  onSettle: (finding: ArticleFinding, reason: string | null) => Promise<string | null>;
}

const NARROW = '\u202f';
const BADGES = {
  false: { severity: 'error', text: 'Faux' },
  unverifiable: { severity: 'warning', text: 'À vérifier' },
  declared: { severity: 'info', text: 'Déclaré' },
} as const;

/** What there is to look at in the text, in its order, with what the series gives and the way to it. */
export function MarksPanel({ findings, isBehind, onGoTo, onSettle }: MarksPanelProps) {
  return (
    <section className={styles.marks} aria-labelledby="a-revoir">
      <h2 id="a-revoir" className="fr-h5">
        Passages à revoir
      </h2>
      <p role="status">
        {isBehind
          ? 'Relecture du texte enregistré dès que vous cessez d’écrire.'
          : summaryOf(findings)}
      </p>
      <ul className={styles.list}>
        {(findings ?? []).map((finding) => (
          <li key={finding.key} className={styles.mark}>
            <Badge small severity={finding.settled ? 'success' : BADGES[finding.severity].severity}>
              {finding.settled ? 'Gardé' : BADGES[finding.severity].text}
            </Badge>
            <p className="fr-mb-1v fr-mt-1w">
              «&nbsp;<strong>{finding.quote}</strong>&nbsp;», ligne {finding.line}
            </p>
            <p className="fr-text--sm fr-mb-1w">
              {finding.settled
                ? `${finding.settled.reason} (${finding.settled.by}, le ${formatInstant(finding.settled.at)})`
                : finding.message}
            </p>
            <button
              type="button"
              className="fr-link fr-link--sm"
              onClick={() => onGoTo(finding)}
              aria-label={`Aller au passage${NARROW}: ${finding.quote}`}
            >
              Aller au passage
            </button>
            {finding.severity === 'unverifiable' && (
              <SettleForm finding={finding} onSettle={onSettle} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « 2 passages, dont 1 que la série contredit. » */
export function summaryOf(findings: readonly ArticleFinding[] | null): string {
  if (findings === null) return 'La relecture n’a pas abouti\u202f: enregistrez de nouveau.';
  const open = findings.filter((one) => one.settled === null && one.severity !== 'declared');
  if (open.length === 0) return 'Rien dans le texte ne contredit la série publiée.';
  const wrong = open.filter(({ severity }) => severity === 'false').length;
  const passages = open.length === 1 ? '1 passage' : `${open.length} passages`;
  if (wrong === 0) return `${passages} que la série ne permet pas de vérifier.`;
  return wrong === open.length
    ? `${passages} que la série contredit.`
    : `${passages}, dont ${wrong} que la série contredit.`;
}
