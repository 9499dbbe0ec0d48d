import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { CollectionRow } from '@/lib/views/collection';
import { progressText } from './readings';

const SEVERITIES = {
  todo: undefined,
  draft: 'new',
  sent: 'info',
  returned: 'warning',
  decided: 'success',
} as const satisfies Record<CollectionRow['progress'], string | undefined>;

/** How far a project has come; the text is what says it. */
export function ProgressBadge({ row }: { row: CollectionRow }) {
  const { progress, confirmed, submission } = row;
  const isRefused = progress === 'decided' && !confirmed && submission?.status === 'refused';
  return (
    <Badge as="span" small noIcon severity={isRefused ? 'error' : SEVERITIES[progress]}>
      {progressText(row)}
    </Badge>
  );
}

/** Past the deadline with work left. */
export function LateBadge() {
  return (
    <Badge as="span" small severity="error">
      En retard
    </Badge>
  );
}
