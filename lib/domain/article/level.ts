import { editionSaid, looksBack, type Sentence } from './context';
import type { Fact } from './fact';
import { holds } from './holds';
import type { Known } from './known';
import { instead, type Remark } from './mark';
import type { Value } from './numbers';

export type Finding = Pick<Remark, 'severity' | 'message'>;

export const UNSETTLED: Finding = {
  severity: 'unverifiable',
  message:
    'La série ne permet pas de le vérifier\u202f: contrôlez-le ailleurs, puis dites pourquoi vous le gardez, ou retirez-le.',
};
export const NOT_COMPARABLE: Finding = {
  severity: 'unverifiable',
  message:
    'La série ne permet pas de le vérifier\u202f: la méthode des taux déclarés n’est pas connue, ils ne se comparent pas d’une édition à l’autre.',
};

/** A level is this edition’s, that of the one named beside it, or of any where the sentence looks back. */
export function judgeLevel(
  sentence: Sentence,
  value: Value,
  facts: readonly Fact[],
  known: Known,
  isCertain: boolean,
): Finding | null {
  const at = editionSaid(sentence, value, known);
  const isBack = at === null && looksBack(sentence, value, known.edition);
  const timely = facts.filter(({ edition }) => isBack || edition === (at ?? known.edition));
  const held = timely.filter((fact) => holds(inUnit(fact, value), value));
  const computed = held.find(({ declared }) => !declared);
  if (computed) return null;
  const table = timely.find((fact) => !fact.declared && fact.edition === (held[0]?.edition ?? 0));
  if (held[0]) {
    return table === undefined
      ? null
      : {
          severity: 'declared',
          message: `Nombre déclaré par l’État\u202f; sa table donne «\u00a0${table.text}\u00a0».`,
        };
  }
  if (timely.length === 0) return UNSETTLED;
  return isCertain && (!isBack || known.isWhole) ? contradiction(timely, known) : UNSETTLED;
}

export function contradiction(facts: readonly Fact[], known: Known): Finding {
  const current =
    facts.findLast(({ edition, declared }) => edition === known.edition && declared) ??
    facts.findLast(({ edition }) => edition === known.edition) ??
    facts.at(-1);
  return current ? { severity: 'false', message: instead(current) } : UNSETTLED;
}

/** The number of a fact in the unit it is written in. */
export function inUnit({ value, measure }: Fact, { unit }: Value): number {
  const isYears = measure === 'meanDuration' || measure === 'duration';
  return isYears && unit === 'months' ? Number(value) * 12 : Number(value);
}
