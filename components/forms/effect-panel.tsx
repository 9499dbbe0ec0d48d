import type { Effect } from '@/lib/domain/views/effects';
import type { ActName } from '@/lib/schemas/acts';
import type { Subject, TypedValues } from '@/lib/typed/acts';
import { type EffectAnswer, useEffectOfForm } from './effect-query';
import { type EffectReading, effectSentence, readEffect } from './effect-reading';
import { EffectTable } from './effect-table';
import styles from './forms.module.css';

interface EffectPanelProps {
  subject: Subject;
  version: number;
  initial: TypedValues<ActName>;
  values: TypedValues<ActName>;
  /** The figures as they stand: what is shown while there is no effect to tell. */
  standing: readonly Effect[];
}

/** What saving would do to the figures of the panorama, before it is saved. */
export function EffectPanel(props: EffectPanelProps) {
  const { data, isError, isEnabled, isPlaceholderData } = useEffectOfForm(props);
  const answer = isEnabled && !isError ? data : undefined;
  const readings = (answer?.status === 'ok' ? answer.effects : props.standing).map(readEffect);
  const state = isEnabled
    ? isError
      ? 'L’effet n’a pas pu être calculé. Vous pouvez enregistrer malgré tout.'
      : stateText(answer, readings)
    : 'Rien ne change encore\u202f: voici les chiffres tels qu’ils sont.';
  return (
    <section className={styles.effect} aria-labelledby="effet-titre">
      <h2 id="effet-titre" className="fr-h6 fr-mb-1w">
        Effet sur les chiffres du panorama
      </h2>
      <p className={`fr-text--sm ${styles.effectState}`} aria-live="polite">
        {state}
        {answer?.status === 'ok' && !isPlaceholderData && (
          <span className="fr-sr-only"> {effectSentence(readings)}</span>
        )}
      </p>
      <EffectTable readings={readings} isStale={isPlaceholderData} />
      {answer?.status === 'ok' &&
        answer.warnings.map((warning) => (
          <p key={warning} className="fr-message fr-message--warning fr-mt-2w">
            {warning}
          </p>
        ))}
    </section>
  );
}

function stateText(answer: EffectAnswer | undefined, readings: readonly EffectReading[]): string {
  if (answer === undefined) return 'Calcul de l’effet…';
  switch (answer.status) {
    case 'invalid':
      return `L’effet sera calculé ensuite. ${Object.values(answer.fields)[0] ?? ''}`;
    case 'refused':
      return answer.reason;
    case 'ok':
      return readings.some(({ moved }) => moved)
        ? 'Ce que l’enregistrement changera est en gras.'
        : 'Aucun effet\u202f: ces chiffres restent les mêmes.';
  }
}
