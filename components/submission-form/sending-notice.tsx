import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import Link from 'next/link';
import type { JSX } from 'react';
import { ErrorSummary } from '@/components/forms/error-summary';
import type { Sending } from './form-state';
import { type Problems, partOf, placeOf } from './problems';
import { SECTION_TITLES } from './sections';

interface SendingNoticeProps {
  sending: Sending;
  edition: number;
  project: string | null;
  onReload: () => void;
}

/** What became of the last attempt to send, above the form; nothing while all is well. */
export function SendingNotice({ sending, edition, project, onReload }: SendingNoticeProps) {
  switch (sending.at) {
    case 'invalid':
      return <ErrorSummary fields={named(sending.fields)} placeOf={placeOf} />;
    case 'refused':
      return (
        <Notice title="Rien n’a été transmis" severity="warning">
          <p>{sending.reason}</p>
          <p>
            Votre saisie est conservée.{' '}
            <Button type="button" size="small" priority="tertiary" onClick={onReload}>
              Relire la page à jour
            </Button>
          </p>
        </Notice>
      );
    case 'nothing':
      return (
        <Notice title="Il n’y a rien à transmettre" severity="info">
          {project === null ? (
            <p>Décrivez le projet que vous proposez, puis transmettez.</p>
          ) : (
            <p>
              Tout est comme dans la fiche. Modifiez ce qui a changé ou, si rien n’a changé,{' '}
              <Link href={`/collecte?edition=${edition}`}>
                dites-le en un clic dans la collecte
              </Link>
              .
            </p>
          )}
        </Notice>
      );
    case 'unexpected':
      return (
        <Notice title="La transmission a échoué" severity="error">
          <p>
            Rien n’a été transmis, et votre brouillon est conservé. Réessayez&#8239;; si l’échec se
            répète, donnez la référence {sending.reference} à l’administrateur.
          </p>
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice title="Le serveur n’a pas répondu" severity="error">
          <p>
            Votre brouillon est conservé. Vérifiez votre connexion, puis transmettez de nouveau.
          </p>
        </Notice>
      );
    default:
      return null;
  }
}

/** Out of its section, a sentence says which one it is about. */
function named(fields: Problems): Problems {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => {
      const part = partOf(path);
      const isAlone = part === null || part === 'create';
      return [path, isAlone ? sentence : `${SECTION_TITLES[part]}\u202f: ${lowerFirst(sentence)}`];
    }),
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase('fr') + sentence.slice(1);
}

function Notice(props: {
  title: string;
  severity: 'info' | 'warning' | 'error';
  children: JSX.Element | JSX.Element[];
}) {
  return (
    <div data-answer tabIndex={-1}>
      <Alert
        severity={props.severity}
        as="h2"
        title={props.title}
        description={props.children}
        className="fr-mb-4w"
      />
    </div>
  );
}
