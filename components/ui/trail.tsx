import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';

interface TrailProps {
  /** From the section down to the parent of the page. */
  steps: readonly { href: string; text: string }[];
  current: string;
}

/** Where a page stands, for pages below those of the menu. */
export function Trail({ steps, current }: TrailProps) {
  return (
    <Breadcrumb
      className="panorama-trail"
      currentPageLabel={current}
      segments={steps.map(({ href, text }) => ({ label: text, linkProps: { href } }))}
    />
  );
}
