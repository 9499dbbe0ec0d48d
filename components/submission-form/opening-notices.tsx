import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { typedFieldLabel } from '@/lib/typed/readings';
import type { SubmissionFormView } from '@/lib/views/submissions';
import type { FormSnapshot } from './form-store';
import { namesOf, readField } from './recap';
import { fieldsMoved, isUntouched, sectionsOf, valueAt } from './sections';

/** The entry was changed since the draft was begun: what moved, and what was typed is kept. */
export function MovedNotice({
  view,
  snapshot,
}: {
  view: SubmissionFormView;
  snapshot: FormSnapshot;
}) {
  const { entry, baseEntry, draft } = view;
  if (entry === null || baseEntry === null || draft === null) return null;
  const names = namesOf(view.choices);
  const moved = fieldsMoved(baseEntry, entry);
  if (moved.length === 0) return null;
  const { sections } = snapshot.form;
  return (
    <Alert
      severity="warning"
      as="h2"
      className="fr-mb-4w"
      title="La fiche a été modifiée depuis le début de votre brouillon"
      description={
        <>
          <p>
            Vos valeurs sont gardées, le reste du formulaire est à jour. Ce qui a changé&#8239;:
          </p>
          <ul>
            {moved.map((at) => (
              <li key={`${at.part}.${at.field}`}>
                {typedFieldLabel(at.field)}&#8239;:{' '}
                {readField(at.field, valueAt(sectionsOf(baseEntry)[at.part], at.field), names)} →{' '}
                {readField(at.field, valueAt(sectionsOf(entry)[at.part], at.field), names)}
                {!isUntouched(entry, sections, at) && (
                  <>
                    {' '}
                    (vous proposez&#8239;:{' '}
                    <strong>
                      {readField(at.field, valueAt(sections[at.part], at.field), names)}
                    </strong>
                    )
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

/** What happened without being asked: a saved copy brought back, the sections of another joined. */
export function StoreNote({ note, reader }: Pick<FormSnapshot, 'note'> & { reader: string }) {
  if (note === null) return null;
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-4w" role="status">
      <p>
        {note.kind === 'copy'
          ? 'Ce que vous aviez saisi sans pouvoir l’enregistrer est repris ici.'
          : note.by === reader
            ? 'Vous avez complété ce brouillon dans une autre fenêtre, dans d’autres rubriques\u202f: les deux saisies sont réunies ici.'
            : `${note.by} a complété ce brouillon en même temps que vous, dans d’autres rubriques\u202f: les deux saisies sont réunies ici.`}
      </p>
    </div>
  );
}
