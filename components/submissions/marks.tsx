import { agree } from '@/lib/format/numerals';
import type { SubmissionSummary } from '@/lib/views/submissions';
import styles from './inbox.module.css';

/** What deserves a look before anything is decided, in words. */
export function Marks({ row, isNew }: { row: SubmissionSummary; isNew: boolean }) {
  const { warnings, comments, moved, project } = row;
  const marks = [
    isNew && { text: 'Nouvelle', tone: styles.fresh },
    project === null && { text: 'Nouveau projet', tone: undefined },
    warnings > 0 && {
      text: `${warnings}\u00a0${agree(warnings, 'alerte', 'alertes')}`,
      tone: styles.warned,
    },
    moved && { text: 'La fiche a bougé', tone: styles.warned },
    comments > 0 && {
      text: `${comments}\u00a0${agree(comments, 'message', 'messages')}`,
      tone: undefined,
    },
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {marks.map(({ text, tone }) => (
        <li key={text} className={tone}>
          {text}
        </li>
      ))}
    </ul>
  );
}
