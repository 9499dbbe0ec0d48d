import { fr } from '@codegouvfr/react-dsfr';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentActor } from '@/app/session/actor';
import { SignInForm } from '@/components/ui/sign-in-form';
import { SiteShell } from '@/components/ui/site-shell';
import { safeReturnPath } from '@/lib/session/return-path';
import { signInProblem } from '@/lib/session/sign-in-problems';

export const metadata: Metadata = { title: 'Connexion' };

const PASSWORD_CHANGED = 'Votre mot de passe est changé\u202f: connectez-vous avec le nouveau.';

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { retour, error, avis } = await searchParams;
  const returnTo = safeReturnPath(first(retour));
  if (await currentActor()) redirect(returnTo);
  const code = first(error);
  return (
    <SiteShell person={null} links={[]}>
      <div className={fr.cx('fr-grid-row', 'fr-grid-row--center')}>
        <div className={fr.cx('fr-col-12', 'fr-col-md-8', 'fr-col-lg-6')}>
          <h1 className={fr.cx('fr-h2')}>Connexion à Panorama</h1>
          <SignInForm
            returnTo={returnTo}
            initialProblem={code === undefined ? null : signInProblem(code)}
            notice={avis === 'mot-de-passe-change' ? PASSWORD_CHANGED : null}
          />
        </div>
      </div>
    </SiteShell>
  );
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
