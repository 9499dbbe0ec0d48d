import { Button } from '@codegouvfr/react-dsfr/Button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition } from '@/lib/format/dates';

interface NoCollectionProps {
  /** The edition the address asks for; null for the latest. */
  asked: number | null;
  /** Null where there is no such edition. */
  edition: Edition | null;
  mayOpen: boolean;
}

/** Says why there is no collection to show, and what to do about it. */
export function NoCollection({ asked, edition, mayOpen }: NoCollectionProps) {
  return (
    <>
      <PageTitle>Collecte</PageTitle>
      {edition === null ? (
        <EmptyState
          title={
            asked === null
              ? 'Aucune édition pour l’instant'
              : `Il n’y a pas d’édition n°\u00a0${asked}`
          }
          action={asked === null ? undefined : <a href="/collecte">Voir la collecte en cours</a>}
        />
      ) : edition.state === 'preparation' ? (
        <EmptyState
          title={`La collecte de la ${formatEdition(edition.number)} n’est pas encore ouverte`}
          action={
            mayOpen ? (
              <Button linkProps={{ href: `/editions/${edition.number}/collecte` }}>
                Ouvrir la collecte
              </Button>
            ) : undefined
          }
        >
          <p>Les correspondants des ministères sont prévenus dès qu’elle s’ouvre.</p>
        </EmptyState>
      ) : (
        <EmptyState
          title={
            asked === null
              ? 'Aucune collecte n’est en cours'
              : `La ${formatEdition(edition.number)} n’a pas été collectée dans Panorama`
          }
          action={
            asked === null ? (
              <a href="/editions">Voir les éditions</a>
            ) : (
              <a href="/collecte">Voir la collecte la plus récente</a>
            )
          }
        >
          <p>La {formatEdition(edition.number)} est publiée.</p>
        </EmptyState>
      )}
    </>
  );
}
