import type { Step } from './steps';

/** What a step does, in French, for whoever runs the push. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case 'upload':
      return `envoyer ${step.name} (${size(step.file.bytes.length)})`;
    case 'replace':
      return `renvoyer ${step.name}, dont le contenu n’est plus le nôtre sur le portail`;
    case 'mark':
      return `signaler ${step.name} comme en cours de dépôt`;
    case 'discard':
      return `retirer une copie de ${step.name} restée d’un envoi interrompu`;
    case 'switch':
      return `annoncer la publication ${step.name}\u202f: ${step.changes.join(', ')}`;
  }
}

/** « 12 ko », at least one. */
function size(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('fr-FR')}\u00a0ko`;
}
