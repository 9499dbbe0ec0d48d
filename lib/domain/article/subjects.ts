import type { DeclaredRateName } from '../figures/declared-rates';
import type { FigureName } from '../figures/registry';

/** A figure that a sentence may name. */
export type Named = FigureName | DeclaredRateName;

import type { Known } from './known';
import { compact } from './numbers';
import type { Token } from './text';

/** What a sentence names: key figures, or the projects that bear a name. Indexes of tokens, `to` exclusive. */
export interface Mention {
  figures: readonly Named[];
  projects: readonly string[];
  from: number;
  to: number;
}

const BUDGET = ['declaredBudgetGap', 'approvedBudgetGap'] as const;
const SCHEDULE = ['declaredScheduleGap', 'approvedScheduleGap'] as const;

/** How a sentence names a key figure, on folded words parted by spaces. A project’s own cost is no total. */
const FIGURE_WORDS: readonly (readonly [RegExp, readonly Named[]])[] = [
  [/\bderives? (?:moyennes? )?budgetaires?/g, ['budgetDrift']],
  [/\bderives? (?:moyennes? )?calendaires?/g, ['scheduleDrift']],
  [
    /\b(?:ecarts?|taux|depassements?) (?:d' ecart )?(?:budgetaires? et (?:le )?(?:taux )?(?:d' ecart )?calendaires?|calendaires? et (?:le )?(?:taux )?(?:d' ecart )?budgetaires?)/g,
    [...BUDGET, ...SCHEDULE],
  ],
  [/\b(?:ecarts?|depassements?) (?:moyens? )?(?:budgetaires?|de couts?)/g, BUDGET],
  [/\becarts? (?:moyens? )?calendaires?|\bretard moyen/g, SCHEDULE],
  [
    /\b(?:couts?|montants?|budgets?|investissements?|enveloppes?) (?:complets? |estimes? |previsionnels? |financiere? |d' ensemble )*(?:tota(?:l|le|ux)|globa(?:l|le|ux)|cumulee?s?|(?:de l' ensemble|du portefeuille|du panorama))\b(?! (?:du|de ce|de l'|d' un) (?:projet|chantier|programme|systeme|portail|outil|operation))/g,
    ['totalCost'],
  ],
  [
    /\bduree (?:previsionnelle |prevue |totale )?moyenne|\bdur(?:e|ent|ait|aient) en moyenne|\ben moyenne ,? ?(?:un|les) projets? dur/g,
    ['meanDuration'],
  ],
  [
    /\bnombre (?:total )?(?:de |des )(?:grands )?(?:projets|chantiers) interministeriels/g,
    ['interministerial'],
  ],
  [
    /\bnombre (?:total )?(?:de |des )(?:grands )?(?:projets|chantiers)(?! (?:interm|en|sort|entr|de |du |port|dont))/g,
    ['projects'],
  ],
];

/** Words of a sentence as one text, and the token at each of its characters. */
export function joinedOf(tokens: readonly Token[]): {
  text: string;
  tokenAt: (at: number) => number;
} {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token.text} `;
  }
  return {
    text,
    tokenAt: (at) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

function figureMentions(tokens: readonly Token[]): Mention[] {
  const { text, tokenAt } = joinedOf(tokens);
  const found: Mention[] = [];
  const taken = new Set<number>();
  for (const [pattern, figures] of FIGURE_WORDS) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [tokenAt(match.index), tokenAt(match.index + match[0].length - 1) + 1];
      if (taken.has(from)) continue;
      for (let at = from; at < to; at += 1) taken.add(at);
      found.push({ figures, projects: [], from, to });
    }
  }
  return found;
}

/** Projects by each way of writing a name: in full, or by the acronym of a longer one. */
export type NameIndex = ReadonlyMap<string, ReadonlySet<string>>;

const LONGEST_NAME = 8;
const ACRONYM = /^[\p{Lu}\d@]{3,}$|^\p{Lu}\p{L}*\p{Ll}\p{Lu}{2,}$/u;

export function nameIndex(names: Known['names']): NameIndex {
  const index = new Map<string, Set<string>>();
  const put = (key: string, project: string) => {
    if (key !== '') index.set(key, (index.get(key) ?? new Set()).add(project));
  };
  for (const { text, project } of names) {
    put(compact(text), project);
    const words = text.split(/[\s/()]+/);
    if (words.length > 1)
      for (const word of words) if (ACRONYM.test(word)) put(compact(word), project);
  }
  return index;
}

/** A name of one word is one of the language too: only as a name is written does it name a project. */
function isWrittenAsName(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || to - from > 1) return first !== undefined && !/^[\p{Ll}]/u.test(first.raw);
  const capitals = first.raw.replace(/[^\p{Lu}\d]/gu, '').length;
  return capitals >= 2 || (capitals === 1 && from > 0 && first.raw.length > 3);
}

function projectMentions(tokens: readonly Token[], index: NameIndex): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    let [key, best] = ['', null as Mention | null];
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_NAME); to += 1) {
      key += compact(tokens[to - 1]?.text ?? '');
      const projects = index.get(key);
      if (projects && isWrittenAsName(tokens, from, to))
        best = { figures: [], projects: [...projects], from, to };
    }
    if (best) found.push(best);
    from = best?.to ?? from + 1;
  }
  return found;
}

/** What a sentence names, in its order. */
export function mentionsIn(tokens: readonly Token[], index: NameIndex): Mention[] {
  return [...figureMentions(tokens), ...projectMentions(tokens, index)].sort(
    (a, b) => a.from - b.from,
  );
}
