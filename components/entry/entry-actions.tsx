import { Button } from '@codegouvfr/react-dsfr/Button';
import Link from 'next/link';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import styles from './entry.module.css';

interface EntryActionsProps {
  project: string;
  edition: number;
  /** Whether the project is in the panorama in this edition. */
  present: boolean;
  /** How many corrections of it wait for an erratum; null where acts are recorded directly. */
  waiting: number | null;
  /** Why the person cannot write here; null when they can. */
  readOnlyReason: string | null;
}

const ACTS_WHEN_PRESENT = [
  { path: 'modifier', text: 'Modifier la fiche' },
  { path: 'phase', text: 'Changer de phase' },
  { path: 'budget', text: 'Réviser le budget' },
  { path: 'calendrier', text: 'Réviser le calendrier' },
  { path: 'reference', text: 'Changer la référence' },
  { path: 'avis', text: 'Avis conforme' },
  { path: 'sortie', text: 'Faire sortir du panorama' },
] as const;

const ACTS_WHEN_DEPARTED = [{ path: 'entree', text: 'Faire entrer de nouveau' }] as const;

/** What an officer may do with the entry, or the sentence that says why nothing can be done. */
export function EntryActions(props: EntryActionsProps) {
  const { project, edition, present, waiting, readOnlyReason } = props;
  if (readOnlyReason !== null) return <p className={styles.readOnly}>{readOnlyReason}</p>;
  return (
    <>
      {waiting !== null && <CorrectionNotice edition={edition} waiting={waiting} />}
      <ul className={`${styles.actions} panorama-no-print`} aria-label="Actions sur la fiche">
        {(present ? ACTS_WHEN_PRESENT : ACTS_WHEN_DEPARTED).map(({ path, text }, index) => (
          <li key={path}>
            <Button
              size="small"
              priority={index === 0 ? 'primary' : 'secondary'}
              linkProps={{
                href: `/projets/${project}/${path}?edition=${edition}`,
                prefetch: false,
              }}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A published entry is corrected in the open: what is recorded here waits for an erratum. */
function CorrectionNotice({ edition, waiting }: { edition: number; waiting: number }) {
  return (
    <p className={styles.readOnly}>
      Cette édition est publiée{'\u202f'}: ce que vous enregistrez ici est une correction, que
      personne d’autre ne lit avant l’erratum.{' '}
      {waiting > 0 && (
        <Link href={`/editions/${edition}`}>
          {capitalised(counted(waiting, 'correction', { gender: 'feminine' }))} de cette fiche{' '}
          {agree(waiting, 'attend', 'attendent')} d’être publiée{waiting > 1 ? 's' : ''}
        </Link>
      )}
    </p>
  );
}
