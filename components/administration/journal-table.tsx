import { DataTable } from '@/components/dashboard/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstant } from '@/lib/format/dates';
import type { JournalRow } from '@/lib/views/administration';
import { actionLabel } from './action-labels';

/** Who did what, and when; narrow enough to be read whole on a telephone. */
export function JournalTable({ rows }: { rows: readonly JournalRow[] }) {
  if (rows.length === 0) return <EmptyState title="Rien n’a encore été fait dans cette base." />;
  return (
    <DataTable
      caption="Journal des actes"
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      columns={[
        {
          key: 'at',
          header: 'Date',
          cell: ({ at }) => <time dateTime={at}>{formatInstant(at)}</time>,
        },
        { key: 'actor', header: 'Par', cell: ({ actorName }) => actorName },
        {
          key: 'action',
          header: 'Acte',
          cell: ({ action, subject, summary }) => (
            <span className="panorama-anywhere">
              <strong>{actionLabel(action)}</strong>, {subject}
              <br />
              {summary}
            </span>
          ),
        },
      ]}
    />
  );
}
