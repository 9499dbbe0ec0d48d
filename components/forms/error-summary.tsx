import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { fieldId } from './form-context';

interface ErrorSummaryProps {
  /** The sentences, by path of field. */
  fields: Readonly<Record<string, string>>;
  /** The place of a field in the form, from 0: its sentence leads to it; -1 where it has none. */
  placeOf: (path: string) => number;
}

/** All that is to be mended, above the form, each sentence leading to its field. */
export function ErrorSummary({ fields, placeOf }: ErrorSummaryProps) {
  const problems = Object.entries(fields).sort(([a], [b]) => placeOf(a) - placeOf(b));
  const title =
    problems.length === 1
      ? 'Une information est à corriger'
      : `${problems.length} informations sont à corriger`;
  return (
    <div data-answer tabIndex={-1}>
      <Alert
        severity="error"
        as="h2"
        title={title}
        className="fr-mb-4w"
        description={
          <ul>
            {problems.map(([path, sentence]) => (
              <li key={path}>
                {placeOf(path) >= 0 ? <FieldLink path={path} sentence={sentence} /> : sentence}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}

function FieldLink({ path, sentence }: { path: string; sentence: string }) {
  const id = fieldId(path);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        const target = document.getElementById(id);
        // A group of choices takes no focus itself: its first one does.
        const field = target?.matches('fieldset') ? target.querySelector('input') : target;
        if (!field) return;
        event.preventDefault();
        field.focus();
      }}
    >
      {sentence}
    </a>
  );
}
