'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useEffect, useRef } from 'react';
import type { HandedOver } from '@/lib/views/administration';

/** A temporary password, the only time it is shown. */
export function HandedOverPassword({ email, password }: HandedOver) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status">
      <Alert
        as="h2"
        severity="success"
        title="Mot de passe temporaire"
        description={
          <>
            Pour <strong>{email}</strong>
            {'\u202f'}: <code className="panorama-secret">{password}</code>
            <br />
            Transmettez-le de vive voix ou par un canal sûr{'\u202f'}: il ne sera plus affiché. La
            personne le changera dans «&nbsp;Mon compte&nbsp;».
          </>
        }
      />
    </div>
  );
}
