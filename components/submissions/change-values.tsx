import { Missing } from '@/components/projects/missing';
import { type Run, wordDifferences } from './word-differences';

/** Shown by readings where an entry says nothing. */
const UNSAID = '—';
/** From this length on, a text is read for its words that changed. */
const LONG_TEXT = 60;

/** A value as it is read; where there is none, in words. */
export function Value({ text }: { text: string }) {
  return text === UNSAID ? <Missing>non renseigné</Missing> : text;
}

/** The two sides of a change; in a long text, the words that differ stand out. */
export function changeValues(before: string, theirs: string) {
  if (before === UNSAID || theirs === UNSAID || before.length + theirs.length < LONG_TEXT) {
    return { before: <Value text={before} />, theirs: <Value text={theirs} /> };
  }
  const runs = wordDifferences(before, theirs);
  return {
    before: <Runs runs={runs.before} as="del" />,
    theirs: <Runs runs={runs.after} as="ins" />,
  };
}

function Runs({ runs, as: Mark }: { runs: readonly Run[]; as: 'del' | 'ins' }) {
  let from = 0;
  return runs.map(({ text, changed }) => {
    const key = from;
    from += text.length;
    return changed ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
  });
}
