import type { Metadata } from 'next';
import { WHY } from '@/components/edition-life/passage-fields';
import { PassageForm } from '@/components/edition-life/passage-form';
import { mayPass } from '@/lib/domain/edition-life/passages';
import { beginReviewAction } from '../../actions';
import { type PassagePageProps, passagePage } from '../../passage-page';

const TITLE = 'Passer en relecture';
export const metadata: Metadata = { title: TITLE };

/** Ends the collection of an edition. */
export default function ReviewPage(props: PassagePageProps) {
  return passagePage(props, {
    title: TITLE,
    action: 'edition.review',
    verdict: (edition) => mayPass(edition, 'review'),
    form: (edition) => (
      <PassageForm
        edition={edition.number}
        fields={[WHY]}
        confirm="Passer en relecture"
        submit={beginReviewAction}
      >
        <p>
          La collecte se ferme{'\u202f'}: les ministères ne confirment, ne transmettent et ne
          commentent plus rien. Ce qu’ils ont transmis reste à décider, et les fiches se corrigent
          encore ici. La collecte peut être rouverte tant que l’édition n’est pas publiée.
        </p>
      </PassageForm>
    ),
  });
}
