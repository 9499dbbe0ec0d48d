import type { Metadata } from 'next';
import { EntranceForm } from '@/components/forms/entrance-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Faire entrer dans le panorama';
export const metadata: Metadata = { title: TITLE };

export default function EntrancePage(props: ActPageProps) {
  return actPage(props, {
    act: 'enter',
    title: TITLE,
    form: (form) => <EntranceForm {...form} />,
  });
}
