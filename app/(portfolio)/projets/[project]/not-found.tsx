import { Button } from '@codegouvfr/react-dsfr/Button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';

/** An unknown project, or one that is not for this person's eyes: nothing tells one from the other. */
export default function ProjectNotFound() {
  return (
    <>
      <PageTitle>Projet introuvable</PageTitle>
      <EmptyState
        title="Aucun projet ne répond à cette adresse."
        action={<Button linkProps={{ href: '/projets' }}>Chercher dans les projets</Button>}
      >
        <p>
          L’adresse est peut-être incomplète, ou le projet appartient à un ministère dont vous ne
          suivez pas les travaux en cours.
        </p>
      </EmptyState>
    </>
  );
}
