import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useId, useState } from 'react';
import forms from '@/components/forms/forms.module.css';
import type { EntryState } from '@/lib/domain/history/entry';
import type { PartName, SubmissionContent } from '@/lib/schemas/submissions';
import { readTyped, type TypedNames } from '@/lib/typed/readings';
import { type Choices, contested, type Divergence, type Side } from './merge-drafts';
import { recapOf } from './recap';
import { SECTION_TITLES } from './sections';

interface ConflictChoicesProps {
  divergence: Divergence & { by: string };
  /** Name of who types here: the other version may be theirs, from another window. */
  reader: string;
  entry: EntryState | null;
  names: TypedNames;
  onSettle: (choices: Choices) => void;
}

/** Two liaisons typed in the same sections: both versions, and a choice for each section. */
export function ConflictChoices({
  divergence,
  reader,
  entry,
  names,
  onSettle,
}: ConflictChoicesProps) {
  const [choices, setChoices] = useState<Choices>({});
  const [isAsked, setAsked] = useState(false);
  const parts = contested(divergence);
  const isOwn = divergence.by === reader;
  const whose = isOwn ? 'de l’autre fenêtre' : `de ${divergence.by}`;
  function settle() {
    if (parts.every((part) => choices[part] !== undefined)) onSettle(choices);
    else setAsked(true);
  }
  return (
    <section className="fr-mb-4w">
      <div data-answer tabIndex={-1}>
        <Alert
          severity="warning"
          as="h2"
          className="fr-mb-4w"
          title={
            isOwn
              ? 'Vous avez modifié ce brouillon dans une autre fenêtre'
              : `${divergence.by} a modifié ce brouillon pendant votre saisie`
          }
          description="Rien n’est perdu. Choisissez, rubrique par rubrique, la version à garder."
        />
      </div>
      {parts.map((part) => (
        <PartChoice
          key={part}
          part={part}
          isOwn={isOwn}
          whose={whose}
          chosen={choices[part] ?? null}
          isMissing={isAsked && choices[part] === undefined}
          versions={{
            mine: versionOf(part, divergence.mine, entry, names),
            theirs: versionOf(part, divergence.theirs, entry, names),
          }}
          onChoose={(side) => setChoices({ ...choices, [part]: side })}
        />
      ))}
      <Button type="button" onClick={settle}>
        Continuer avec ces choix
      </Button>
    </section>
  );
}

/** What a version says of a section, line by line, its reason last. */
function versionOf(
  part: PartName,
  { parts, explanations }: SubmissionContent,
  entry: EntryState | null,
  names: TypedNames,
): readonly string[] {
  const values = parts[part];
  if (values === undefined) return ['Rien de modifié'];
  const [section] = recapOf({ parts: { [part]: values }, explanations }, entry, names);
  const lines = section?.lines.map(({ label, after }) => `${label}\u202f: ${after}`) ?? [];
  return [...lines, `Motif\u202f: ${readTyped('reason', values.reason, names)}`];
}

function PartChoice(props: {
  part: PartName;
  isOwn: boolean;
  /** « de Claude Petit ». */
  whose: string;
  chosen: Side | null;
  isMissing: boolean;
  versions: Readonly<Record<Side, readonly string[]>>;
  onChoose: (side: Side) => void;
}) {
  const { part, isOwn, whose, chosen, isMissing, versions, onChoose } = props;
  const id = useId();
  const sides = [
    { side: 'theirs', label: `Garder la version ${whose}` },
    { side: 'mine', label: isOwn ? 'Garder la version de cette fenêtre' : 'Garder votre version' },
  ] as const;
  return (
    <fieldset
      className={`fr-fieldset ${isMissing ? 'fr-fieldset--error' : ''}`}
      aria-labelledby={`${id}-legend ${id}-messages`}
    >
      <legend className="fr-fieldset__legend" id={`${id}-legend`}>
        {SECTION_TITLES[part]}
      </legend>
      <div className={`fr-fieldset__element ${forms.versions}`}>
        {sides.map(({ side, label }) => (
          <div
            key={side}
            className={`${forms.version} ${chosen === side ? forms.versionChosen : ''}`}
          >
            <div className="fr-radio-group fr-radio-group--sm">
              <input
                type="radio"
                id={`${id}-${side}`}
                name={`choix-${part}`}
                value={side}
                checked={chosen === side}
                aria-describedby={`${id}-${side}-value`}
                onChange={() => onChoose(side)}
              />
              <label className="fr-label" htmlFor={`${id}-${side}`}>
                {label}
              </label>
            </div>
            <div className={forms.versionValue} id={`${id}-${side}-value`}>
              {versions[side].join('\n')}
            </div>
          </div>
        ))}
      </div>
      <div className="fr-messages-group" id={`${id}-messages`} aria-live="assertive">
        {isMissing && (
          <p className="fr-message fr-message--error">Choisissez la version à garder.</p>
        )}
      </div>
    </fieldset>
  );
}
