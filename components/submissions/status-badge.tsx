import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { SubmissionStatus } from '@/lib/domain/submissions/status';
import type { Side } from '@/lib/domain/submissions/transitions';
import type { SubmissionSummary } from '@/lib/views/submissions';
import { statusText } from './status-readings';

const SEVERITIES: Partial<Record<SubmissionStatus, 'info' | 'warning' | 'success' | 'error'>> = {
  sent: 'info',
  returned: 'warning',
  accepted: 'success',
  refused: 'error',
};

interface StatusBadgeProps {
  summary: Pick<SubmissionSummary, 'status' | 'inPart'>;
  reader: Side;
}

/** Where a submission stands; its words say it, its colour only repeats them. */
export function StatusBadge({ summary, reader }: StatusBadgeProps) {
  return (
    <Badge as="span" small noIcon severity={SEVERITIES[summary.status]}>
      {statusText(summary, reader)}
    </Badge>
  );
}
