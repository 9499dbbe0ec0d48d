import { fr } from '@codegouvfr/react-dsfr';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What there is none of: « Aucun projet ne correspond à ces filtres ». */
  title: string;
  /** Why, and what to do about it. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Says that there is nothing to show, why, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={`panorama-empty ${fr.cx('fr-p-4w')}`}>
      <p className={fr.cx('fr-text--lg', 'fr-text--bold', 'fr-mb-1w')}>{title}</p>
      {children && <div className={fr.cx('fr-text--md', 'fr-mb-0')}>{children}</div>}
      {action && <div className={fr.cx('fr-mt-2w')}>{action}</div>}
    </div>
  );
}
