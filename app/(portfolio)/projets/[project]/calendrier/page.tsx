import type { Metadata } from 'next';
import { ScheduleForm } from '@/components/forms/schedule-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Réviser le calendrier';
export const metadata: Metadata = { title: TITLE };

export default function SchedulePage(props: ActPageProps) {
  return actPage(props, {
    act: 'schedule',
    title: TITLE,
    form: (form) => <ScheduleForm {...form} />,
  });
}
