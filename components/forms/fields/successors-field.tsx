import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { Tag } from '@codegouvfr/react-dsfr/Tag';
import { useState } from 'react';
import { fieldId } from '../form-context';
import styles from '../forms.module.css';
import type { Bound } from '../use-act-form';

interface SuccessorsFieldProps extends Bound<string[]> {
  /** The projects to choose from; the one that leaves is not among them. */
  projects: readonly { project: string; name: string }[];
}

/** The projects that take over from one that leaves: chosen one by one, taken back by their tag. */
export function SuccessorsField(props: SuccessorsFieldProps) {
  const { name, value, onChange, problem, projects } = props;
  // Chosen with the arrows of the keyboard, an option is only passed over: a button adds it.
  const [candidate, setCandidate] = useState('');
  const message = problem();
  const nameOf = (id: string) => projects.find(({ project }) => project === id)?.name ?? id;
  return (
    <div className={styles.field} data-problem={message === undefined ? undefined : ''}>
      <Select
        label="Projets qui prennent la suite (facultatif)"
        hint="Choisissez un projet, puis ajoutez-le."
        state={message === undefined ? 'default' : 'error'}
        stateRelatedMessage={message}
        nativeSelectProps={{
          id: fieldId(name),
          name,
          value: candidate,
          onChange: (event) => setCandidate(event.target.value),
        }}
      >
        <option value="" disabled hidden>
          Choisissez un projet
        </option>
        {projects
          .filter(({ project }) => !value.includes(project))
          .map(({ project, name: projectName }) => (
            <option key={project} value={project}>
              {projectName}
            </option>
          ))}
      </Select>
      <Button
        type="button"
        priority="secondary"
        size="small"
        iconId="fr-icon-add-line"
        className={styles.add}
        onClick={() => {
          if (candidate === '') return;
          onChange([...value, candidate]);
          setCandidate('');
        }}
      >
        Ajouter à la liste
      </Button>
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label="Projets choisis">
          {value.map((id) => (
            <li key={id}>
              <Tag
                dismissible
                nativeButtonProps={{
                  'aria-label': `Retirer ${nameOf(id)}`,
                  onClick: () => {
                    onChange(value.filter((other) => other !== id));
                    document.getElementById(fieldId(name))?.focus();
                  },
                }}
              >
                {nameOf(id)}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
