'use client';

interface GlobalErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** The last resort, when the frame of the pages itself fails: no style can be counted on. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="fr">
      <head>
        <title>Erreur — Panorama</title>
      </head>
      <body>
        <main style={{ maxWidth: '40rem', margin: '4rem auto', fontFamily: 'sans-serif' }}>
          <h1>Panorama n’a pas pu s’afficher</h1>
          <p>Une erreur inattendue s’est produite. Ce qui était enregistré l’est toujours.</p>
          {error.digest && (
            <p>
              Référence à donner à l’administrateur{'\u202f'}: <strong>{error.digest}</strong>
            </p>
          )}
          <button type="button" onClick={reset}>
            Réessayer
          </button>
        </main>
      </body>
    </html>
  );
}
