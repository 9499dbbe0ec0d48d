/** The dashboard can be read as of a past moment; lists and entries show their edition as it stands. */
export function PastMomentNotice({ position }: { position: number | null }) {
  if (position === null) return null;
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
      <p>
        Vous venez d’un moment passé du tableau de bord (révision n°{'\u00a0'}
        {position}). Cette page montre l’édition telle qu’elle est aujourd’hui.
      </p>
    </div>
  );
}
