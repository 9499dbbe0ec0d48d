import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { explanationKey } from '@/lib/domain/submissions/evaluate';
import { explanationOf, type Fate, fateOf, type RowDecision } from '@/lib/domain/upload/keeping';
import type { UploadRow } from '@/lib/views/sheet-upload';
import { CellChanges } from './cell-changes';
import { DraftChoice } from './draft-choice';
import { rowKey } from './row-key';
import styles from './sheet.module.css';
import { WarningField } from './warning-field';

interface RowPreviewProps {
  row: UploadRow;
  decision: RowDecision;
  onDecide: (changes: Partial<RowDecision>) => void;
}

type Severity = 'error' | 'warning' | 'success' | 'info' | 'new' | undefined;

const FATES: Readonly<Record<Fate, { label: string; severity: Severity }>> = {
  mend: { label: 'À corriger', severity: 'error' },
  held: { label: 'Laissée telle quelle', severity: 'info' },
  drafted: { label: 'Brouillon différent', severity: 'warning' },
  unexplained: { label: 'À expliquer', severity: 'warning' },
  ready: { label: 'Prête', severity: 'success' },
  confirm: { label: 'Rien n’a changé', severity: 'success' },
  nothing: { label: 'Sans changement', severity: undefined },
};

/** One row of the file: what it changes, what is to be mended in it, what it asks for. */
export function RowPreview({ row, decision, onDecide }: RowPreviewProps) {
  const fate = fateOf(row, decision);
  const { severity } = FATES[fate];
  const bare = fate === 'nothing' || fate === 'confirm';
  return (
    <li className={bare ? `${styles.row} ${styles.rowBare}` : styles.row}>
      <div className={styles.rowHead}>
        <h3 className={styles.rowTitle}>
          <span className={styles.line}>Ligne {row.line}</span>
          {row.name || 'Sans nom'}
        </h3>
        <Badge as="span" small severity={severity} noIcon={severity === undefined}>
          {badgeLabel(row, fate)}
        </Badge>
      </div>
      {row.problems.length > 0 && (
        <ul className={`fr-raw-list ${styles.problems}`}>
          {row.problems.map(({ address, column, message }) => (
            <li key={`${address} ${message}`} className="fr-message fr-message--error">
              <span>
                {address !== null && (
                  <strong>
                    {address}, {column}
                    {'\u202f'}:{' '}
                  </strong>
                )}
                {message}
              </span>
            </li>
          ))}
        </ul>
      )}
      {row.changes.length > 0 && <CellChanges row={row} />}
      {row.notes.map(({ address, message }) => (
        <p key={`${address} ${message}`} className={styles.note}>
          {address !== null && `${address}\u202f: `}
          {message}
        </p>
      ))}
      {row.refusal !== null && <p className="fr-message fr-message--info">{row.refusal}</p>}
      {row.underWay !== null && row.content !== null && (
        <DraftChoice
          underWay={row.underWay}
          line={row.line}
          replace={decision.replace}
          onReplace={(replace) => onDecide({ replace })}
        />
      )}
      {(fate === 'ready' || fate === 'unexplained') &&
        row.warnings.map((warning) => {
          const key = explanationKey(warning.part, warning.code);
          return (
            <WarningField
              key={key}
              id={`${rowKey(row)}-${key}`}
              name={row.name}
              warning={warning}
              value={explanationOf(warning, decision)}
              onChange={(words) => onDecide({ words: { ...decision.words, [key]: words } })}
            />
          );
        })}
    </li>
  );
}

function badgeLabel(row: UploadRow, fate: Fate): string {
  if (fate === 'ready' && row.state === 'new') return 'Nouveau projet, prêt';
  if (fate === 'nothing' && row.changes.length > 0 && row.underWay?.status === 'sent') {
    return 'Déjà transmise';
  }
  return FATES[fate].label;
}
