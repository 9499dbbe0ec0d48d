/** On what ground an amount or a whole entry is kept from publication. */
export const WITHHOLDING_GROUNDS = ['tender', 'underRevision', 'defence', 'unstated'] as const;
export type WithholdingGround = (typeof WITHHOLDING_GROUNDS)[number];

export const WITHHOLDING_GROUND_LABELS: Record<WithholdingGround, string> = {
  tender: 'Appel d’offres en cours',
  underRevision: 'Trajectoire en cours de révision',
  defence: 'Secret de la défense nationale',
  unstated: 'Motif non publié',
};

/** `scope`: the cost alone, or the figures and phase of the whole entry. */
export interface Withholding {
  scope: 'cost' | 'entry';
  ground: WithholdingGround;
  /** The sentence published in place of the value, if any. */
  statement: string | null;
}
