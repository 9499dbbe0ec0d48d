import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { ScrollRegion } from '@/components/projects/scroll-region';
import type { ProposedPart as Part } from '@/lib/views/submissions';
import { type ChangeColumns, ChoiceRows } from './change-row';
import styles from './submission.module.css';
import { choicesOf } from './submission-readings';

interface ProposedPartProps {
  part: Part;
  /** True while its ministry is typing it: what is wrong is to be mended before it is sent. */
  isTyped: boolean;
  columns: ChangeColumns;
}

/** A part of a submission: before and after, why, and what deserves a look with the ministry’s word. */
export function ProposedPart({ part, isTyped, columns: given }: ProposedPartProps) {
  const { title, problem, reasonLabel, reasonText } = part;
  const choices = choicesOf(part);
  const moved = part.changes.some((change) => change.moved);
  // A new project has no before; a part nobody touched has no today of its own.
  const columns = { ...given, before: part.part !== 'create', now: given.now && moved };
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      <ScrollRegion label={title} className={styles.wide}>
        <table className={styles.table}>
          <caption className="fr-sr-only">
            {columns.before ? `${title}\u202f: avant et après` : title}
          </caption>
          <thead>
            <tr>
              {columns.tick !== null && (
                <th scope="col" className={styles.tick}>
                  <span className="fr-sr-only">Retenir</span>
                </th>
              )}
              <th scope="col" className={styles.field}>
                Champ
              </th>
              {columns.before && <th scope="col">Avant</th>}
              <th scope="col">Proposé</th>
              {columns.now && <th scope="col">Aujourd’hui</th>}
              {columns.outcome && (
                <th scope="col" className={styles.outcome}>
                  Décision
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {choices.map((choice) => (
              <ChoiceRows key={choice.key} choice={choice} columns={columns} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {problem !== null && (
        <p className="fr-message fr-message--error fr-mt-1w">
          {isTyped ? 'À compléter avant de transmettre' : 'Ne peut plus être enregistré ainsi'}
          {'\u202f'}: {problem}
        </p>
      )}
      {(reasonLabel !== null || reasonText !== '') && (
        <p className={styles.reason}>
          {reasonLabel !== null && (
            <Badge as="span" small noIcon>
              {reasonLabel}
            </Badge>
          )}
          <span>
            <span className="fr-sr-only">Motif{'\u202f'}: </span>
            {reasonText}
          </span>
        </p>
      )}
      <Warnings warnings={part.warnings} isTyped={isTyped} />
    </div>
  );
}

/** What deserves a look, each with what the ministry says of it. */
function Warnings({ warnings, isTyped }: Pick<Part, 'warnings'> & { isTyped: boolean }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="Alertes">
      {warnings.map(({ code, message, explanation }) => (
        <li key={code}>
          <p className={styles.warning}>{message}</p>
          <p className={styles.explanation}>
            {explanation === '' ? (
              isTyped ? (
                'À expliquer en une phrase avant de transmettre.'
              ) : (
                'Sans explication du ministère\u202f: la fiche a changé depuis l’envoi, ou le temps a passé.'
              )
            ) : (
              <>
                Le ministère explique{'\u202f'}: «{'\u00a0'}
                {explanation}
                {'\u00a0'}»
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
