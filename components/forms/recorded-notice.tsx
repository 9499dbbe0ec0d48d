import { Alert } from '@codegouvfr/react-dsfr/Alert';
import type { RevisionView } from '@/lib/views/project';

/** Name of the parameter by which a form tells the entry's page what it has just recorded. */
export const RECORDED_PARAMETER = 'enregistre';

/**
 * What was just recorded, at the head of the entry: each field before and after. Nothing when the
 * revision is not one of this entry's (an address typed by hand).
 */
export function RecordedNotice(props: {
  revisions: readonly RevisionView[];
  /** As read from the address. */
  recorded: string | undefined;
}) {
  const revision = props.revisions.find(({ seq }) => String(seq) === props.recorded);
  if (revision === undefined) return null;
  return (
    <Alert
      severity="success"
      as="h2"
      role="status"
      className="fr-mb-4w"
      title={`C’est enregistré (révision\u00a0${revision.seq})`}
      description={
        revision.creation ? 'La fiche est créée.' : <Changes changes={revision.changes} />
      }
    />
  );
}

function Changes({ changes }: { changes: RevisionView['changes'] }) {
  return (
    <ul>
      {changes.map(({ field, label, before, after }) => (
        <li key={field}>
          {label}&#8239;: {shortened(before)} → <strong>{shortened(after)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A description is recognised by its beginning. */
function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120).trimEnd()}…` : text;
}
