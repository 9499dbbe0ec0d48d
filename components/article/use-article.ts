'use client';

import { useEffect, useState } from 'react';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';
import { formatInstant } from '@/lib/format/dates';
import type { ArticleView, KeptArticle, SavedArticle } from '@/lib/views/article';

/** The text somebody else saved while one was typing. */
export type OtherText = KeptArticle;

/**
 * The text being written, what is kept of it, and the texts that it replaced on the way: nothing typed is
 * lost, whoever else saved and whatever was taken up.
 */
export function useArticle(
  view: ArticleView,
  save: (input: unknown) => Promise<CommandResult<SavedArticle>>,
) {
  const [text, setText] = useState(view.kept?.text ?? view.proposed);
  const [kept, setKept] = useState<KeptArticle | null>(view.kept);
  const [aside, setAside] = useState<string | null>(null);
  const [other, setOther] = useState<OtherText | null>(null);
  const { pending, fields, problem, send, mend } = useSubmission(save);
  const isUnsaved = text !== (kept?.text ?? view.proposed);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  async function saveOver(expectedVersion: number): Promise<void> {
    const answer = await send({ edition: view.edition.number, text, expectedVersion });
    if (answer?.status === 'ok') {
      setKept({ text, ...answer.value });
      setOther(null);
    }
    if (answer?.status === 'conflict') {
      const { version, at, by, differences } = answer;
      setOther({ version, at, by, text: differences[0]?.theirs ?? '' });
    }
  }

  /** Puts another text in the place of this one, which can be had back. */
  function replaceBy(next: string): void {
    setAside(text);
    setText(next);
    mend('text');
  }

  return {
    text,
    aside,
    other,
    pending,
    isUnsaved,
    fieldProblem: fields.text ?? null,
    problem: other === null ? problem : null,
    status: statusOf({ pending, isUnsaved, kept }),
    type: (next: string) => {
      setText(next);
      mend('text');
    },
    save: () => saveOver(kept?.version ?? 0),
    takeProposed: () => replaceBy(view.proposed),
    takeBack: () => {
      if (aside !== null) replaceBy(aside);
    },
    keepMine: () => saveOver(other?.version ?? 0),
    takeTheirs: () => {
      if (other === null) return;
      replaceBy(other.text);
      setKept(other);
      setOther(null);
    },
  };
}

/** « Enregistré à 14 h 02 », « Modifications non enregistrées ». */
function statusOf(state: {
  pending: boolean;
  isUnsaved: boolean;
  kept: KeptArticle | null;
}): string {
  if (state.pending) return 'Enregistrement…';
  if (state.isUnsaved) return 'Modifications non enregistrées.';
  if (state.kept === null) return 'Texte proposé d’après la série publiée, pas encore retouché.';
  return `Enregistré le ${formatInstant(state.kept.at)} par ${state.kept.by}.`;
}
