import { fr } from '@codegouvfr/react-dsfr';
import type { ReactNode } from 'react';

interface PageTitleProps {
  children: ReactNode;
  /** One sentence under the title: as of when, for whom, how many. */
  lead?: ReactNode;
  /** Above the title: the edition, or the project the page is about. */
  overline?: ReactNode;
  /** Buttons, at the right of the title where there is room. */
  actions?: ReactNode;
}

/** The `h1` of a page, with what goes around it. */
export function PageTitle({ children, lead, overline, actions }: PageTitleProps) {
  return (
    <div className="panorama-page-title">
      <div>
        {overline && <p className={fr.cx('fr-text--sm', 'fr-mb-1v')}>{overline}</p>}
        <h1 className={fr.cx('fr-h2', 'fr-mb-1w')}>{children}</h1>
        {lead && <p className={fr.cx('fr-text--lead', 'fr-mb-0')}>{lead}</p>}
      </div>
      {actions && <div className="panorama-page-title__actions panorama-no-print">{actions}</div>}
    </div>
  );
}
