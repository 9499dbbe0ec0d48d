import type { Metadata } from 'next';
import { publicationDay, WHY } from '@/components/edition-life/passage-fields';
import { PassageForm } from '@/components/edition-life/passage-form';
import { parisDay } from '@/lib/domain/collection/deadline';
import { publishEditionAction } from '../../actions';
import { type PassagePageProps, passagePage } from '../../passage-page';
import { publicationVerdict } from '../../publication-verdict';

const TITLE = 'Publier l’édition';
export const metadata: Metadata = { title: TITLE };

/** Publishes an edition. */
export default function PublishPage(props: PassagePageProps) {
  return passagePage(props, {
    title: TITLE,
    action: 'edition.publish',
    verdict: (edition) => publicationVerdict(edition, ['first', 'reprise']),
    form: (edition) => (
      <PassageForm
        edition={edition.number}
        fields={[publicationDay(edition.publishedOn ?? parisDay(new Date().toISOString())), WHY]}
        confirm="Publier"
        submit={publishEditionAction}
      >
        <p>
          Les chiffres de l’édition sont figés et ses fichiers écrits, chacun avec son empreinte.
          Plus personne ne pourra modifier ses fiches, dans l’application ni en dehors{'\u202f'}:
          une erreur se corrigera par un erratum, publié à côté. Cela ne se défait pas.
        </p>
      </PassageForm>
    ),
  });
}
