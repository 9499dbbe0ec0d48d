import { Button } from '@codegouvfr/react-dsfr/Button';
import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { EditionsTable } from '@/components/editions/editions-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { loadEditions } from '@/db/queries/history';
import { reader } from '@/db/read';
import { can } from '@/lib/domain/permissions/matrix';

export const metadata: Metadata = { title: 'Éditions' };

export default async function EditionsPage() {
  const actor = await requireActor();
  const editions = loadEditions(reader()).toReversed();
  const underway = editions.find(({ state }) => state !== 'published');
  const mayOpen = can(actor, 'edition.open').possible;
  return (
    <>
      <PageTitle
        lead={
          underway
            ? `La ${ordinal(underway.number)} édition est en cours.`
            : 'Aucune édition n’est en cours.'
        }
        actions={
          <>
            <Button
              priority="secondary"
              linkProps={{ href: '/editions/calendrier' }}
              iconId="fr-icon-calendar-line"
            >
              Calendrier
            </Button>
            {mayOpen && !underway && (
              <Button linkProps={{ href: '/editions/nouvelle' }} iconId="fr-icon-add-line">
                Ouvrir l’édition suivante
              </Button>
            )}
          </>
        }
      >
        Éditions
      </PageTitle>
      {editions.length === 0 ? (
        <EmptyState title="Aucune édition pour l’instant.">
          <p>
            Reprenez les éditions déjà publiées avec la commande <code>panorama import</code>, ou
            ouvrez la première.
          </p>
        </EmptyState>
      ) : (
        <EditionsTable editions={editions} mayCollect={can(actor, 'collection.open').possible} />
      )}
    </>
  );
}

function ordinal(number: number): string {
  return `${number}${number === 1 ? 're' : 'e'}`;
}
