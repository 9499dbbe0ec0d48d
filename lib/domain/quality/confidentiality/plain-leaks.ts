import { formatMillions } from '@/lib/format/numbers';
import type { EntryState } from '../../history/entry';
import { quoted } from '../sentences';
import { amountsIn } from './amounts-in-text';
import { isGivenAway, type Leak } from './leak';
import type { PublicReading } from './reading';
import { disclosedAmounts, type NamedAmount, secretsOf } from './secrets';

/** The entry of the same project in a reading, present or gone; null where it was not known. */
export function entryIn({ portfolio }: PublicReading, project: string): EntryState | null {
  const known = [...portfolio.entries, ...portfolio.departed];
  return known.find((entry) => entry.project === project) ?? null;
}

const TEXTS: readonly { label: string; read: (entry: EntryState) => string }[] = [
  { label: 'Le nom', read: ({ name }) => name },
  { label: 'La description', read: ({ description }) => description },
  { label: 'La mention publiée', read: ({ withheld }) => withheld?.statement ?? '' },
];

/** Amounts written in the public texts of a project that give away one it withholds now. */
export function textLeaks(reading: PublicReading, entry: EntryState): Leak[] {
  const written = entryIn(reading, entry.project);
  if (written === null) return [];
  return TEXTS.flatMap(({ label, read }) =>
    amountsIn(read(written)).flatMap(({ text, euros, rounding }): Leak[] => {
      const secret = secretsOf(entry).find((one) =>
        isGivenAway(euros, Math.min(rounding, one.euros / 10), one.euros),
      );
      if (secret === undefined) return [];
      const sentence = `${label} de la ${reading.label} écrit ${quoted(text)}, qui donne ${secret.label} (${formatMillions(secret.euros)})`;
      return [{ project: entry.project, attack: 'text', sentence, isPublic: reading.isPublic }];
    }),
  );
}

/** Of the others, what was published once is past: it says nothing of what they are now. */
const STILL_HELD: ReadonlySet<string> = new Set(['le coût', 'le coût final']);

/** The last publication, before this one, that gave the very amount a project withholds now. */
export function earlierLeak(readings: readonly PublicReading[], entry: EntryState): Leak[] {
  const secrets = secretsOf(entry).filter(({ label }) => STILL_HELD.has(label));
  const found = readings
    .filter(({ isPublic }) => isPublic)
    .flatMap((reading) => {
      const published = entryIn(reading, entry.project);
      const given = published === null ? [] : disclosedAmounts(published);
      const secret = secrets.find(({ euros }) => given.some((one) => one.euros === euros));
      return secret === undefined ? [] : [{ reading, secret }];
    })
    .at(-1);
  return found === undefined ? [] : [published(entry, found.reading, found.secret)];
}

function published(entry: EntryState, { label }: PublicReading, secret: NamedAmount): Leak {
  return {
    project: entry.project,
    attack: 'earlier',
    sentence: `La ${label} a publié ${secret.label} (${formatMillions(secret.euros)}), qui n’a pas changé depuis`,
    isPublic: true,
  };
}
