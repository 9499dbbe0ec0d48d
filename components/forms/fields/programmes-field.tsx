import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { TypedProgramme } from '@/lib/typed/acts';
import { fieldId } from '../form-context';
import styles from '../forms.module.css';
import type { Bound } from '../use-act-form';
import { FieldHint } from './field-hint';
import { ProgrammeLine } from './programme-line';

interface ProgrammesFieldProps extends Bound<TypedProgramme[]> {
  known: readonly { code: string; label: string }[];
}

const BLANK: TypedProgramme = { code: '', label: '', share: '' };
const MOST = 12;

/** The financing programmes of the finance law, one line each. */
export function ProgrammesField(props: ProgrammesFieldProps) {
  const { name, value, onChange, problem, before, known } = props;
  const add = useRef<HTMLButtonElement>(null);
  // A line is told apart by its place: nothing inside keeps a state that could go astray.
  const lines = value.map((programme, index) => ({ programme, index, path: `${name}.${index}` }));

  function change(index: number, part: Partial<TypedProgramme>) {
    onChange(value.map((programme, i) => (i === index ? { ...programme, ...part } : programme)));
  }

  /** A known code brings its label, unless another one was typed. */
  function changeCode(index: number, code: string) {
    const label = known.find((programme) => programme.code === code.trim().toUpperCase())?.label;
    const typed = value[index]?.label ?? '';
    const mayFill = typed === '' || known.some((programme) => programme.label === typed);
    change(index, label !== undefined && mayFill ? { code, label } : { code });
  }

  function addOne() {
    flushSync(() => onChange([...value, BLANK]));
    document.getElementById(fieldId(`${name}.${value.length}.code`))?.focus();
  }

  function removeOne(index: number) {
    flushSync(() => onChange(value.filter((_, i) => i !== index)));
    add.current?.focus();
  }

  return (
    <fieldset className={`fr-fieldset ${styles.field}`} id={fieldId(name)}>
      <legend className="fr-fieldset__legend fr-text--regular">
        Programmes de financement
        <span className="fr-hint-text">
          Programmes de la loi de finances qui portent le projet&#8239;; laissez le code vide pour
          un autre financement, et la part si elle n’est pas connue.
          {before !== undefined && <FieldHint before={before} />}
        </span>
      </legend>
      <div className="fr-fieldset__element">
        {lines.map(({ programme, index, path }) => (
          <ProgrammeLine
            key={path}
            name={path}
            rank={index + 1}
            programme={programme}
            problem={(part) => problem(`${index}.${part}`)}
            known={known}
            onChange={(part) => change(index, part)}
            onCode={(code) => changeCode(index, code)}
            onRemove={() => removeOne(index)}
          />
        ))}
        <Button
          ref={add}
          type="button"
          priority="secondary"
          size="small"
          iconId="fr-icon-add-line"
          disabled={value.length >= MOST}
          onClick={addOne}
        >
          Ajouter un programme
        </Button>
      </div>
    </fieldset>
  );
}
