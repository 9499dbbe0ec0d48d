import { Alert } from '@codegouvfr/react-dsfr/Alert';
import type { ActName } from '@/lib/schemas/acts';
import { placeOf } from '@/lib/typed/acts';
import { ErrorSummary } from './error-summary';
import type { FormState } from './form-state';

/** What became of the last attempt to save, above the form; nothing while all is well. */
export function AnswerNotice({ act, state }: { act: ActName; state: FormState<ActName> }) {
  switch (state.status) {
    case 'invalid':
      return <ErrorSummary fields={state.fields} placeOf={(path) => placeOf(act, path)} />;
    case 'refused':
      return <Notice title="Enregistrement refusé" text={state.reason} severity="warning" />;
    case 'unexpected':
      return (
        <Notice
          title="L’enregistrement a échoué"
          text={`Rien n’a été enregistré, et votre saisie est conservée. Réessayez\u202f; si l’échec se répète, transmettez la référence ${state.reference} à l’administrateur.`}
          severity="error"
        />
      );
    case 'unreachable':
      return (
        <Notice
          title="Le serveur n’a pas répondu"
          text="Votre saisie est conservée. Vérifiez votre connexion, puis enregistrez de nouveau."
          severity="error"
        />
      );
    default:
      return null;
  }
}

function Notice(props: { title: string; text: string; severity: 'warning' | 'error' }) {
  return (
    <div data-answer tabIndex={-1}>
      <Alert
        severity={props.severity}
        as="h2"
        title={props.title}
        description={props.text}
        className="fr-mb-4w"
      />
    </div>
  );
}
