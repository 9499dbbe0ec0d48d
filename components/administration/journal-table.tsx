import { DataTable } from '@/components/dashboard/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstant } from '@/lib/format/dates';
import type { JournalRow } from '@/lib/views/administration';
import { actionLabel } from './action-labels';

/** Who did what, and when. */
export function JournalTable({ rows }: { rows: readonly JournalRow[] }) {
  if (rows.length === 0) return <EmptyState title="Rien n’a encore été fait dans cette base." />;
  return (
    <DataTable
      caption="Journal des actes"
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: 'seq', header: 'N°', cell: ({ seq }) => seq },
        { key: 'at', header: 'Date', cell: ({ at }) => formatInstant(at) },
        { key: 'actor', header: 'Par', cell: ({ actorName }) => actorName },
        { key: 'action', header: 'Acte', cell: ({ action }) => actionLabel(action) },
        { key: 'subject', header: 'Objet', cell: ({ subject }) => subject },
        { key: 'summary', header: 'Détail', cell: ({ summary }) => summary },
      ]}
    />
  );
}
