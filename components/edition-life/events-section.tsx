import { DataTable } from '@/components/dashboard/data-table';
import { EDITION_STATE_LABELS } from '@/lib/domain/vocabulary/editions';
import { formatInstant, formatLongDate } from '@/lib/format/dates';
import type { EditionEventView } from '@/lib/views/edition-life';

/** Every passage of the edition, with who made it and why. */
export function EventsSection({ events }: { events: readonly EditionEventView[] }) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="histoire">
      <h2 id="histoire" className="fr-h4">
        Histoire de l’édition
      </h2>
      <DataTable
        caption="Passages de l’édition, le plus récent d’abord"
        rows={events}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { key: 'at', header: 'Quand', cell: ({ at }) => formatInstant(at) },
          { key: 'state', header: 'État', cell: ({ state }) => EDITION_STATE_LABELS[state] },
          {
            key: 'deadline',
            header: 'Échéance de la collecte',
            cell: ({ collectionDeadline }) =>
              collectionDeadline === null ? 'sans échéance' : formatLongDate(collectionDeadline),
          },
          { key: 'by', header: 'Par', cell: ({ by }) => by },
          { key: 'reason', header: 'Pourquoi', cell: ({ reason }) => reason },
        ]}
      />
    </section>
  );
}
