import type { Metadata } from 'next';
import { OpinionForm } from '@/components/forms/opinion-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Enregistrer l’avis conforme';
export const metadata: Metadata = { title: TITLE };

export default function OpinionPage(props: ActPageProps) {
  return actPage(props, {
    act: 'opinion',
    title: TITLE,
    form: (form) => <OpinionForm {...form} />,
  });
}
