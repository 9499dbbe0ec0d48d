import type { ActName } from '@/lib/schemas/acts';
import { type EffectAnswer, useEffectOfForm } from './effect-query';
import { effectSentence, readEffect } from './effect-reading';
import { EffectTable } from './effect-table';
import styles from './forms.module.css';
import type { Subject, TypedValues } from './typed-values';

interface EffectPanelProps {
  subject: Subject;
  version: number;
  initial: TypedValues<ActName>;
  values: TypedValues<ActName>;
}

/** What saving would do to the figures of the panorama, before it is saved. */
export function EffectPanel(props: EffectPanelProps) {
  const { data, isError, isEnabled, isPlaceholderData } = useEffectOfForm(props);
  return (
    <section className={styles.effect} aria-labelledby="effet-titre">
      <h2 id="effet-titre" className="fr-h6">
        Effet sur les chiffres du panorama
      </h2>
      {isEnabled && isError && (
        <p>L’effet n’a pas pu être calculé. Vous pouvez enregistrer malgré tout.</p>
      )}
      {isEnabled && !isError && data === undefined && <p>Calcul de l’effet…</p>}
      {!isEnabled && (
        <p>Il s’affichera ici à mesure que vous écrirez, avant tout enregistrement.</p>
      )}
      {isEnabled && !isError && data !== undefined && (
        <Answer answer={data} isStale={isPlaceholderData} />
      )}
    </section>
  );
}

function Answer({ answer, isStale }: { answer: EffectAnswer; isStale: boolean }) {
  switch (answer.status) {
    case 'invalid':
      return (
        <>
          <p>L’effet sera calculé une fois ceci complété&#8239;:</p>
          <ul>
            {Object.entries(answer.fields).map(([path, sentence]) => (
              <li key={path}>{sentence}</li>
            ))}
          </ul>
        </>
      );
    case 'refused':
      return <p>{answer.reason}</p>;
    case 'ok': {
      const readings = answer.effects.map(readEffect);
      return (
        <>
          <p className="fr-sr-only" aria-live="polite">
            {effectSentence(readings)}
          </p>
          {!readings.some(({ moved }) => moved) && (
            <p aria-hidden="true">Aucun effet&#8239;: ces chiffres restent les mêmes.</p>
          )}
          <EffectTable readings={readings} isStale={isStale} />
          {answer.warnings.map((warning) => (
            <p key={warning} className="fr-message fr-message--warning fr-mt-2w">
              {warning}
            </p>
          ))}
        </>
      );
    }
  }
}
