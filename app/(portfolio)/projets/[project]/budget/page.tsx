import type { Metadata } from 'next';
import { BudgetForm } from '@/components/forms/budget-form';
import { type ActPageProps, actPage } from '../../act-page';

const TITLE = 'Réviser le budget';
export const metadata: Metadata = { title: TITLE };

export default function BudgetPage(props: ActPageProps) {
  return actPage(props, {
    act: 'budget',
    title: TITLE,
    form: (form) => <BudgetForm {...form} />,
  });
}
