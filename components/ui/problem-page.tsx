'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';

interface ProblemPageProps {
  /** What to quote to the administrator: the surprise was logged under it. */
  reference: string | undefined;
  onRetry: () => void;
}

/** Something unexpected happened: what is sure, what to try, what to quote. */
export function ProblemPage({ reference, onRetry }: ProblemPageProps) {
  return (
    <div className={fr.cx('fr-py-4w')}>
      <h1 className={fr.cx('fr-h2')}>Cette page n’a pas pu s’afficher</h1>
      <p className={fr.cx('fr-text--lead')}>
        Une erreur inattendue s’est produite. Ce qui était enregistré l’est toujours.
      </p>
      <p>
        Réessayez dans un instant. Si l’erreur revient, écrivez à l’administrateur de Panorama
        {reference ? (
          <>
            {' '}
            en lui donnant cette référence{'\u202f'}: <strong>{reference}</strong>
          </>
        ) : null}
        .
      </p>
      <Button onClick={onRetry}>Réessayer</Button>
    </div>
  );
}
