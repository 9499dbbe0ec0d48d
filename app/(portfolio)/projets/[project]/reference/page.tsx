import type { Metadata } from 'next';
import { BaselineForm } from '@/components/forms/baseline-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Changer la référence';
export const metadata: Metadata = { title: TITLE };

export default function BaselinePage(props: ActPageProps) {
  return actPage(props, {
    act: 'rebaseline',
    title: TITLE,
    form: (form) => <BaselineForm {...form} />,
  });
}
