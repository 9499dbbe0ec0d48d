import { Stepper } from '@codegouvfr/react-dsfr/Stepper';
import { EDITION_STATES, type EditionState } from '@/lib/domain/vocabulary/editions';

const STEPS: Record<EditionState, string> = {
  preparation: 'Préparation des fiches',
  collection: 'Collecte auprès des ministères',
  review: 'Relecture et contrôle',
  published: 'Publication',
};

/** Where an edition stands in its life, and what comes next. */
export function EditionStepper({ state }: { state: EditionState }) {
  const at = EDITION_STATES.indexOf(state);
  const next = EDITION_STATES[at + 1];
  return (
    <Stepper
      currentStep={at + 1}
      stepCount={EDITION_STATES.length}
      title={STEPS[state]}
      nextTitle={next && STEPS[next]}
    />
  );
}
