import { Badge } from '@codegouvfr/react-dsfr/Badge';
import Link from 'next/link';
import { DataTable } from '@/components/dashboard/data-table';
import { EDITION_STATE_LABELS, type Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongDate, formatLongMonth } from '@/lib/format/dates';

interface EditionsTableProps {
  editions: readonly Edition[];
  /** Whether the reader may open a collection and move its deadline. */
  mayCollect: boolean;
}

/** Every edition, with where it stands; newest first, as given. */
export function EditionsTable({ editions, mayCollect }: EditionsTableProps) {
  return (
    <DataTable
      caption="Éditions du panorama"
      rows={editions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          header: 'Édition',
          cell: ({ number }) => <Link href={`/editions/${number}`}>{formatEdition(number)}</Link>,
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
          key: 'collection',
          header: 'Collecte',
          cell: (edition) => <Collection edition={edition} mayCollect={mayCollect} />,
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

/** Until when ministries are asked to answer, and the way to decide it. */
function Collection({ edition, mayCollect }: { edition: Edition; mayCollect: boolean }) {
  const { number, state, collectionDeadline } = edition;
  const verb = state === 'preparation' ? 'Ouvrir la collecte' : 'Modifier l’échéance';
  const mayChange = mayCollect && (state === 'preparation' || state === 'collection');
  return (
    <>
      {collectionDeadline
        ? `jusqu’au ${formatLongDate(collectionDeadline)}`
        : state === 'preparation'
          ? 'pas encore ouverte'
          : '—'}
      {mayChange && (
        <>
          {' · '}
          <Link href={`/editions/${number}/collecte`} prefetch={false}>
            {verb}
          </Link>
        </>
      )}
    </>
  );
}

function publication(publishedOn: string | null, published: boolean): string {
  if (publishedOn !== null) return formatLongDate(publishedOn);
  return published ? 'date non connue' : 'à venir';
}
