import type { Metadata } from 'next';
import { ExitForm } from '@/components/forms/exit-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Faire sortir du panorama';
export const metadata: Metadata = { title: TITLE };

export default function ExitPage(props: ActPageProps) {
  return actPage(props, {
    act: 'exit',
    title: TITLE,
    form: (form) => <ExitForm {...form} />,
  });
}
