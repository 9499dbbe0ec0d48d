import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { Progress } from '@/lib/domain/collection/progress';

const SEVERITIES = {
  todo: undefined,
  draft: 'new',
  sent: 'info',
  returned: 'warning',
  decided: 'success',
} as const satisfies Record<Progress, string | undefined>;

/** How far a project has come; the text is what says it. */
export function ProgressBadge({ progress, children }: { progress: Progress; children: string }) {
  return (
    <Badge as="span" small noIcon severity={SEVERITIES[progress]}>
      {children}
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
