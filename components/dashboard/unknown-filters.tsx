/** Says which parameters of the address were not understood, and that they are left out. */
export function UnknownFilters({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w">
      <p>{problems.join(' ')} Le reste de l’adresse est pris en compte.</p>
    </div>
  );
}
