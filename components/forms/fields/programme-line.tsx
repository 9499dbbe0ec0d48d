import { Button } from '@codegouvfr/react-dsfr/Button';
import type { TypedProgramme } from '@/lib/typed/acts';
import styles from '../forms.module.css';
import { TextField } from './text-field';

interface ProgrammeLineProps {
  name: string;
  rank: number;
  programme: TypedProgramme;
  problem: (part: string) => string | undefined;
  known: readonly { code: string; label: string }[];
  onChange: (part: Partial<TypedProgramme>) => void;
  onCode: (code: string) => void;
  onRemove: () => void;
}

/** One programme: its code, its label, its share of the financing. */
export function ProgrammeLine(props: ProgrammeLineProps) {
  const { name, rank, programme, problem, known, onChange, onCode, onRemove } = props;
  return (
    <fieldset className={styles.programme}>
      <legend className="fr-sr-only">{`Programme n° ${rank}`}</legend>
      <div className={styles.programmeRow}>
        <TextField
          name={`${name}.code`}
          value={programme.code}
          onChange={onCode}
          problem={() => problem('code')}
          label="Code"
          optional="unsaid"
          suggestions={known.map(({ code }) => code)}
        />
        <TextField
          name={`${name}.label`}
          value={programme.label}
          onChange={(label) => onChange({ label })}
          problem={() => problem('label')}
          label="Intitulé"
          suggestions={[...new Set(known.map(({ label }) => label))]}
        />
        <TextField
          name={`${name}.share`}
          value={programme.share}
          onChange={(share) => onChange({ share })}
          problem={() => problem('share')}
          label="Part"
          optional="unsaid"
        />
      </div>
      <Button
        type="button"
        priority="tertiary no outline"
        size="small"
        iconId="fr-icon-delete-line"
        onClick={onRemove}
      >
        {`Retirer ${programme.label.trim() === '' ? `le programme n° ${rank}` : `« ${programme.label} »`}`}
      </Button>
    </fieldset>
  );
}
