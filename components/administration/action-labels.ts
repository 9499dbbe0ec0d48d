/** What each kind of act of the journal is called. */
const ACTION_LABELS: Readonly<Record<string, string>> = {
  'account.add': 'Ouverture d’un compte',
  'account.access': 'Changement de droits',
  'account.disable': 'Désactivation d’un compte',
  'account.enable': 'Réactivation d’un compte',
  'account.password': 'Nouveau mot de passe',
  'session.open': 'Connexion',
  'session.revoke': 'Déconnexion',
  'edition.open': 'Ouverture d’une édition',
  'edition.import': 'Reprise d’une édition publiée',
  'ministry.add': 'Ajout d’un ministère',
  'collection.open': 'Échéance d’une collecte',
  'collection.remind': 'Relance d’un ministère',
  'entry.create': 'Création d’une fiche',
  'entry.edit': 'Modification d’une fiche',
  'entry.phase': 'Changement de phase',
  'entry.budget': 'Révision du budget',
  'entry.schedule': 'Révision du calendrier',
  'entry.baseline': 'Nouvelle référence',
  'entry.enter': 'Entrée au panorama',
  'entry.exit': 'Sortie du panorama',
  'entry.confirm': 'Fiches confirmées sans changement',
  'submission.begin': 'Transmission commencée',
  'submission.save': 'Brouillon enregistré',
  'submission.send': 'Transmission envoyée',
  'submission.withdraw': 'Transmission retirée',
  'submission.discard': 'Transmission abandonnée',
  'submission.comment': 'Commentaire sur une transmission',
  'submission.return': 'Transmission renvoyée pour correction',
  'submission.accept': 'Transmission acceptée',
  'submission.acceptMany': 'Transmissions acceptées ensemble',
  'submission.refuse': 'Transmission refusée',
  'sheet.keep': 'Brouillons repris d’un tableur',
  'mail.resend': 'Nouvel envoi d’un courriel',
};

/** In words; an act that has no name here is shown by its code rather than hidden. */
export function actionLabel(action: string): string {
  return ACTION_LABELS[action] ?? action;
}
