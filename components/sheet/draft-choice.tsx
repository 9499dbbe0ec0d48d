import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { formatInstant } from '@/lib/format/dates';
import type { UnderWay } from '@/lib/views/sheet-upload';
import styles from './sheet.module.css';

interface DraftChoiceProps {
  underWay: UnderWay;
  line: number;
  replace: boolean;
  onReplace: (replace: boolean) => void;
}

/** What is under way already for the project of a row: the draft stays unless told otherwise. */
export function DraftChoice({ underWay, line, replace, onReplace }: DraftChoiceProps) {
  const { status, submission, updatedAt, updatedBy, same, differences } = underWay;
  const link = (
    <a href={`/transmissions/${submission}`} className="fr-link fr-link--sm">
      Voir la transmission
    </a>
  );
  if (status === 'sent') return <p className={styles.underWay}>{link}</p>;
  const what = status === 'draft' ? 'brouillon' : 'texte renvoyé pour correction';
  if (differences.length === 0) {
    return (
      <p className={styles.underWay}>
        {same ? `Déjà dans le ${what}` : `La ligne complète le ${what}`} de {updatedBy}, du{' '}
        {formatInstant(updatedAt)}. {link}
      </p>
    );
  }
  return (
    <div className={styles.underWay}>
      <p className="fr-mb-0">
        Le {what} de {updatedBy}, du {formatInstant(updatedAt)}, dit autre chose que le fichier.{' '}
        {link}
      </p>
      <table className={styles.cells}>
        <caption className="fr-sr-only">Différences entre le {what} et le fichier</caption>
        <thead>
          <tr>
            <th scope="col">Champ</th>
            <th scope="col">Déjà saisi</th>
            <th scope="col">Fichier</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, draft, file }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label="Déjà saisi">{draft}</td>
              <td data-label="Fichier">{file}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RadioButtons
        legend={`Que garder\u202f?`}
        name={`garder-${line}`}
        small
        className={styles.choice}
        options={[
          {
            label: `Ce qui est déjà saisi\u202f: la ligne du fichier est laissée`,
            nativeInputProps: { checked: !replace, onChange: () => onReplace(false) },
          },
          {
            label: 'Le fichier, pour les champs ci-dessus',
            nativeInputProps: { checked: replace, onChange: () => onReplace(true) },
          },
        ]}
      />
    </div>
  );
}
