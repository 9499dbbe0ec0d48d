import type { Metadata } from 'next';
import { PhaseForm } from '@/components/forms/phase-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Changer de phase';
export const metadata: Metadata = { title: TITLE };

export default function PhasePage(props: ActPageProps) {
  return actPage(props, {
    act: 'phase',
    title: TITLE,
    form: (form) => <PhaseForm {...form} />,
  });
}
