import { Button } from '@codegouvfr/react-dsfr/Button';
import { EmptyState } from './empty-state';
import { PageTitle } from './page-title';

/** A page the person may not use: what it is, why not, and the way back. */
export function Refusal({ title, reason }: { title: string; reason: string }) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <EmptyState
        title={reason}
        action={<Button linkProps={{ href: '/' }}>Revenir à l’accueil</Button>}
      />
    </>
  );
}
