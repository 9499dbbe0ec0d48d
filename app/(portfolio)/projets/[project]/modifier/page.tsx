import type { Metadata } from 'next';
import { EditForm } from '@/components/forms/edit-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Modifier la fiche';
export const metadata: Metadata = { title: TITLE };

export default function EditPage(props: ActPageProps) {
  return actPage(props, {
    act: 'edit',
    title: TITLE,
    form: (form, { ministryLabel }) => <EditForm {...form} ministryLabel={ministryLabel} />,
  });
}
