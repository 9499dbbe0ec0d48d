/** Why an amount, a date or a phase was revised: a short coded list, completed by a sentence. */
export const REASON_CODES = [
  'regulation',
  'scope',
  'technical',
  'supplier',
  'schedule',
  'funding',
  'price',
  'organisation',
  'correction',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const REASON_LABELS: Record<ReasonCode, string> = {
  regulation: 'Évolution réglementaire',
  scope: 'Périmètre',
  technical: 'Difficulté technique',
  supplier: 'Fournisseur ou marché',
  schedule: 'Calendrier',
  funding: 'Financement',
  price: 'Prix',
  organisation: 'Organisation ou ressources',
  correction: 'Correction d’une erreur',
};

/** `code` is absent only for revisions recorded from a published edition, which gives no reason. */
export interface Reason {
  code: ReasonCode | null;
  text: string;
}
