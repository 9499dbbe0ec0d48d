import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { formatInstant } from '@/lib/format/dates';
import type { ActName } from '@/lib/schemas/acts';
import {
  type Choices,
  type Conflict,
  type ReadDifference,
  readDifferences,
  type Side,
} from './conflict';
import { DifferenceChoice } from './difference-choice';
import styles from './forms.module.css';

interface ConflictPanelProps {
  act: ActName;
  conflict: Conflict;
  choices: Choices;
  /** Fields for which a choice was forgotten. */
  missing: readonly string[];
  onChoose: (field: string, side: Side) => void;
  onSettle: (then: 'save' | 'edit') => void;
}

/** Two people wrote on the same entry: both versions, field by field, and a choice for each. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { act, conflict, choices, missing, onChoose, onSettle } = props;
  const differences = readDifferences(act, conflict);
  const toChoose = differences.filter(({ standing }) => standing === 'choose');
  const others = differences.filter(({ standing }) => standing !== 'choose');
  const both = toChoose.length > 0;
  return (
    <section>
      <div data-answer tabIndex={-1}>
        <Alert
          severity="warning"
          as="h2"
          className="fr-mb-4w"
          title="La fiche a été modifiée pendant votre saisie"
          description={`${conflict.by} l’a modifiée le ${formatInstant(conflict.at)}. Rien de ce que vous avez saisi n’est perdu. ${
            both
              ? 'Choisissez, champ par champ, la version à garder.'
              : 'Vous n’avez pas touché aux mêmes champs\u202f: relisez, puis enregistrez.'
          }`}
        />
      </div>
      {toChoose.map((difference) => (
        <DifferenceChoice
          key={difference.field}
          difference={difference}
          by={conflict.by}
          chosen={choices[difference.field] ?? null}
          isMissing={missing.includes(difference.field)}
          onChoose={(side) => onChoose(difference.field, side)}
        />
      ))}
      {others.length > 0 && <OtherDifferences differences={others} by={conflict.by} both={both} />}
      <div className={styles.actions}>
        <Button type="button" onClick={() => onSettle('save')}>
          {both ? 'Enregistrer avec ces choix' : 'Enregistrer'}
        </Button>
        <Button type="button" priority="secondary" onClick={() => onSettle('edit')}>
          {both ? 'Revenir à la saisie avec ces choix' : 'Revenir à la saisie'}
        </Button>
      </div>
    </section>
  );
}

const KEPT: Readonly<Record<ReadDifference['standing'], string>> = {
  choose: '',
  mine: 'Votre valeur',
  theirs: 'Sa valeur',
  agreed: 'La même valeur',
  elsewhere: 'Sa valeur (ce formulaire n’y touche pas)',
};

function OtherDifferences(props: {
  differences: readonly ReadDifference[];
  by: string;
  both: boolean;
}) {
  return (
    <div className="fr-table fr-table--no-caption fr-mb-4w">
      <div className="fr-table__wrapper">
        <div className="fr-table__container">
          <div className="fr-table__content">
            <table className={styles.differences}>
              <caption>
                {props.both ? 'Autres différences, sans choix à faire' : 'Ce qui a changé'}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Champ</th>
                  <th scope="col">Avant</th>
                  <th scope="col">Version de {props.by}</th>
                  <th scope="col">Votre version</th>
                  <th scope="col">Ce qui sera gardé</th>
                </tr>
              </thead>
              <tbody>
                {props.differences.map(({ field, label, before, theirs, yours, standing }) => (
                  <tr key={field}>
                    <th scope="row">{label}</th>
                    <td>{before}</td>
                    <td>{theirs}</td>
                    <td>{yours}</td>
                    <td>{KEPT[standing]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
