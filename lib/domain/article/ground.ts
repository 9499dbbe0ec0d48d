import { fingerprint } from '../quality/fingerprint';
import type { Sentence } from './context';
import type { Measure } from './fact';
import { factsOn, type Known } from './known';

/** What numbers of projects are looked for among. */
const COUNTS: readonly Measure[] = [
  'projects',
  'interministerial',
  'entrants',
  'exits',
  'phase',
  'left',
];
const OF_PROJECT: readonly Measure[] = ['cost', 'duration', 'finalCost'];

/**
 * Stands for what a sentence is judged on: the figures and the projects it speaks of, those carried from the
 * sentence before it too, and what the series gives of them. Two sentences of the same words are not the
 * same claim where it differs.
 */
export function groundOf(known: Known): (sentence: Sentence) => string {
  const found = new Map<string, string>();
  return ({ mentions, carried, values }) => {
    const figures = [...new Set(mentions.flatMap((mention) => mention.figures))].sort();
    const named = mentions.flatMap((mention) => mention.projects);
    const projects = [...new Set([...named, ...carried])].sort();
    const isOfCount = values.some(({ unit }) => /^(count|bare|rank|share)$/.test(unit));
    const about = JSON.stringify([figures, projects, isOfCount]);
    const before = found.get(about);
    if (before !== undefined) return before;
    const measures: Measure[] = [...figures, ...(isOfCount ? COUNTS : [])];
    // An amount of which nothing is said is compared with the total.
    if (figures.length === 0 && projects.length === 0) measures.push('totalCost');
    const facts = [
      ...[...new Set(measures)].flatMap((measure) => factsOn(known, measure)),
      ...OF_PROJECT.flatMap((measure) =>
        factsOn(known, measure).filter(({ project }) => projects.includes(project ?? '')),
      ),
    ];
    const given = facts.map((fact) => [fact.measure, fact.project, fact.edition, fact.value]);
    const ground = fingerprint([figures, projects, given]);
    found.set(about, ground);
    return ground;
  };
}
