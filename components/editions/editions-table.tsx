import { Badge } from '@codegouvfr/react-dsfr/Badge';
import Link from 'next/link';
import { DataTable } from '@/components/dashboard/data-table';
import { EDITION_STATE_LABELS, type Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongDate, formatLongMonth } from '@/lib/format/dates';

/** Every edition, with where it stands; newest first, as given. */
export function EditionsTable({ editions }: { editions: readonly Edition[] }) {
  return (
    <DataTable
      caption="Éditions du panorama"
      rows={editions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          header: 'Édition',
          cell: ({ number }) => (
            <Link href={`/tableau-de-bord?edition=${number}`}>{formatEdition(number)}</Link>
          ),
        },
        {
          key: 'state',
          header: 'État',
          cell: ({ state }) => (
            <Badge as="span" small noIcon severity={state === 'published' ? 'success' : 'info'}>
              {EDITION_STATE_LABELS[state]}
            </Badge>
          ),
        },
        {
          key: 'month',
          header: 'Date d’actualisation des données',
          cell: ({ dataMonth }) => formatLongMonth(dataMonth),
        },
        {
          key: 'published',
          header: 'Publication',
          cell: ({ publishedOn, state }) => publication(publishedOn, state === 'published'),
        },
      ]}
    />
  );
}

function publication(publishedOn: string | null, published: boolean): string {
  if (publishedOn !== null) return formatLongDate(publishedOn);
  return published ? 'date non connue' : 'à venir';
}
