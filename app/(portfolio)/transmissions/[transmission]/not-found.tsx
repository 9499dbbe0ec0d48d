import { Button } from '@codegouvfr/react-dsfr/Button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';

/** An unknown submission, or one that is not for this person's eyes: nothing tells one from the other. */
export default function SubmissionNotFound() {
  return (
    <>
      <PageTitle>Transmission introuvable</PageTitle>
      <EmptyState
        title="Cette transmission n’existe pas."
        action={<Button linkProps={{ href: '/transmissions' }}>Voir les transmissions</Button>}
      >
        <p>
          L’adresse est peut-être incomplète, ou la transmission vient d’un ministère dont vous ne
          suivez pas les travaux.
        </p>
      </EmptyState>
    </>
  );
}
