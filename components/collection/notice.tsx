import { fr } from '@codegouvfr/react-dsfr';

interface NoticeProps {
  severity: 'info' | 'success' | 'warning';
  className?: string;
  children: string;
}

/** Looks like an alert without interrupting: what is read aloud is decided by where it stands. */
export function Notice({ severity, className, children }: NoticeProps) {
  return (
    <div
      className={`${fr.cx('fr-alert', `fr-alert--${severity}`, 'fr-alert--sm')} ${className ?? ''}`}
    >
      <p>{children}</p>
    </div>
  );
}
