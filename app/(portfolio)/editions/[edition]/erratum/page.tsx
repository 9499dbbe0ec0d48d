import type { Metadata } from 'next';
import { NOTE, publicationDay } from '@/components/edition-life/passage-fields';
import { PassageForm } from '@/components/edition-life/passage-form';
import { parisDay } from '@/lib/domain/collection/deadline';
import { publishErratumAction } from '../../actions';
import { type PassagePageProps, passagePage } from '../../passage-page';
import { publicationVerdict } from '../../publication-verdict';

const TITLE = 'Publier un erratum';
export const metadata: Metadata = { title: TITLE };

/** Publishes the corrections that wait on an edition. */
export default function ErratumPage(props: PassagePageProps) {
  return passagePage(props, {
    title: TITLE,
    action: 'edition.correct',
    verdict: (edition) => publicationVerdict(edition, ['erratum']),
    form: (edition) => (
      <PassageForm
        edition={edition.number}
        fields={[publicationDay(parisDay(new Date().toISOString())), NOTE]}
        confirm="Publier l’erratum"
        submit={publishErratumAction}
      >
        <p>
          Les corrections en attente deviennent publiques dans une nouvelle publication de
          l’édition. La précédente reste lisible et téléchargeable, avec ses chiffres et ses
          empreintes.
        </p>
      </PassageForm>
    ),
  });
}
