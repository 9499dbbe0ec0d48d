import type { Metadata } from 'next';
import { WHY } from '@/components/edition-life/passage-fields';
import { PassageForm } from '@/components/edition-life/passage-form';
import { mayPass } from '@/lib/domain/edition-life/passages';
import { reopenEditionAction } from '../../actions';
import { type PassagePageProps, passagePage } from '../../passage-page';

const TITLE = 'Revenir à l’étape précédente';
export const metadata: Metadata = { title: TITLE };

/** One step back in the life of an edition. */
export default function ReopenPage(props: PassagePageProps) {
  return passagePage(props, {
    title: TITLE,
    action: 'edition.reopen',
    verdict: (edition) => mayPass(edition, 'reopen'),
    form: (edition) => {
      const isReview = edition.state === 'review';
      return (
        <PassageForm
          edition={edition.number}
          fields={[WHY]}
          confirm={isReview ? 'Rouvrir la collecte' : 'Revenir en préparation'}
          submit={reopenEditionAction}
        >
          <p>
            {isReview
              ? 'Les ministères peuvent de nouveau répondre, avec la même échéance\u202f: une réponse d’après l’échéance est en retard, mais reçue.'
              : 'La collecte est suspendue\u202f: les ministères ne peuvent plus répondre. Ce qu’ils ont confirmé ou transmis est gardé. La rouvrir demandera une échéance.'}
          </p>
        </PassageForm>
      );
    },
  });
}
