import Link from 'next/link';

/** Says that the page is read as it was at a past moment, and leads back to the present. */
export function PastMomentNotice(props: {
  /** Number of the last revision taken into account; null for now. */
  position: number | null;
  /** Address of the same page as it stands now. */
  present: string;
}) {
  if (props.position === null) return null;
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
      <p>
        Vous lisez cette page telle qu’elle était à la révision n°{'\u00a0'}
        {props.position}. <Link href={props.present}>Revenir à l’état actuel</Link>
      </p>
    </div>
  );
}
