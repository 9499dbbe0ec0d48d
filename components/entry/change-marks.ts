/** Why a notable change deserves attention: a word put beside its label. */
export function markOf(field: string): string {
  switch (field) {
    case 'phase':
      return 'retour en arrière';
    case 'cost':
      return 'coût retiré';
    case 'withheld':
      return 'non communiqué';
    case 'panorama':
      return 'sortie';
    default:
      return 'nouvelle référence';
  }
}
