'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { useHydrated } from '@/components/ui/use-hydrated';

/** Opens the browser's print; without a script there is nothing to open, and the browser has its own menu. */
export function PrintButton() {
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <Button size="small" iconId="fr-icon-printer-line" onClick={() => window.print()}>
      Imprimer
    </Button>
  );
}
