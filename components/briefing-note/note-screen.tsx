import Link from 'next/link';
import { PrintButton } from './print-button';

interface NoteScreenProps {
  styles: string;
  /** Written by `noteMarkup`, which escapes every text of the data. */
  markup: string;
  /** Address of the dashboard of the same edition, moment and filters. */
  dashboard: string;
}

/** The note as it will be printed, with the way to print it. */
export function NoteScreen({ styles, markup, dashboard }: NoteScreenProps) {
  return (
    <>
      <style>{styles}</style>
      <p className="panorama-note-actions panorama-no-print">
        <Link href={dashboard}>Tableau de bord</Link>
        <PrintButton />
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the same markup makes the PDF; it holds no unescaped text */}
      <div dangerouslySetInnerHTML={{ __html: markup }} />
    </>
  );
}
