'use client';

import { fr } from '@codegouvfr/react-dsfr';
import Link from 'next/link';
import { signOut } from 'next-auth/react';
import { useState } from 'react';

/** Who is signed in, and the way out: the session is revoked before the page is left. */
export function SignOutButton({ name, role }: { name: string; role: string }) {
  const [leaving, setLeaving] = useState(false);
  return (
    <span className="panorama-person">
      <Link href="/mon-compte" className="panorama-person__name">
        {name}
        <span className={fr.cx('fr-text--xs')}>{role}</span>
      </Link>
      <button
        type="button"
        className={fr.cx('fr-btn', 'fr-icon-logout-box-r-line')}
        disabled={leaving}
        onClick={async () => {
          setLeaving(true);
          await signOut({ redirect: false });
          window.location.assign('/connexion');
        }}
      >
        Se déconnecter
      </button>
    </span>
  );
}
