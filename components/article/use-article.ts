'use client';

import { useEffect, useRef, useState } from 'react';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';
import { formatInstant } from '@/lib/format/dates';
import type { ArticleView, CheckedArticle, KeptArticle } from '@/lib/views/article';

/** Typing stops for this long before what was typed is kept. */
const PAUSE_MS = 1000;

/** The text somebody else saved while one was typing. */
export type OtherText = KeptArticle;

type Save = (input: unknown) => Promise<CommandResult<CheckedArticle>>;

interface Left {
  text: string;
  kept: KeptArticle | null;
}

/** What was left in this browser on the way to another page: the page one comes back to may be older. */
const leftBehind = new Map<number, Left>();

function startingFrom({ edition, kept, proposed }: ArticleView): Left {
  const left = leftBehind.get(edition.number);
  const isUnsaved = left !== undefined && left.text !== (left.kept?.text ?? proposed);
  if (left && (isUnsaved || (left.kept?.version ?? 0) > (kept?.version ?? 0))) return left;
  return { text: kept?.text ?? proposed, kept };
}

/**
 * The text being written, kept on the server as one types, and the texts that it replaced on the way:
 * nothing typed is lost, whoever else saved and wherever one goes.
 */
export function useArticle(view: ArticleView, save: Save) {
  const [start] = useState(() => startingFrom(view));
  const [text, setText] = useState(start.text);
  const [kept, setKept] = useState(start.kept);
  const [findings, setFindings] = useState(view.findings);
  const [aside, setAside] = useState<string | null>(null);
  const [other, setOther] = useState<OtherText | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { pending, fields, problem, send, mend, reset } = useSubmission(save);
  const edition = view.edition.number;
  const isUnsaved = text !== (kept?.text ?? view.proposed);
  const latest = useRef({ text, kept, isUnsaved, pending });

  useEffect(() => {
    latest.current = { text, kept, isUnsaved, pending };
    if (isUnsaved || kept !== view.kept) leftBehind.set(edition, { text, kept });
  }, [edition, text, kept, isUnsaved, pending, view.kept]);

  async function saveOver(expectedVersion: number): Promise<void> {
    const sent = text;
    const answer = await send({ edition, text: sent, expectedVersion });
    setRefused(answer?.status === 'ok' ? null : sent);
    if (answer?.status === 'ok') {
      const { findings: found, ...saved } = answer.value;
      const next = { text: sent, ...saved };
      leftBehind.set(edition, { text: latest.current.text, kept: next });
      setKept(next);
      setFindings(found);
      setOther(null);
    }
    if (answer?.status === 'conflict') {
      const { version, at, by, differences } = answer;
      setOther({ version, at, by, text: differences[0]?.theirs ?? '' });
    }
  }

  const saveNow = useRef(saveOver);
  useEffect(() => {
    saveNow.current = saveOver;
  });

  useEffect(() => {
    if (!isUnsaved || pending || other !== null || refused === text) return;
    const timer = setTimeout(() => void saveNow.current(kept?.version ?? 0), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isUnsaved, pending, other, refused, text, kept]);

  // On the way to another page of the application, what was just typed is kept at once.
  useEffect(
    () => () => {
      const { text: typed, kept: base, isUnsaved: isLeft, pending: isSending } = latest.current;
      if (isLeft && !isSending)
        void save({ edition, text: typed, expectedVersion: base?.version ?? 0 }).then((answer) => {
          if (answer.status !== 'ok') return;
          const { version, at, by } = answer.value;
          leftBehind.set(edition, { text: typed, kept: { text: typed, version, at, by } });
        });
    },
    [edition, save],
  );

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

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
    findings,
    setFindings,
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
      // The conflict is settled: had back, one's own text is kept over theirs like any other.
      setRefused(null);
      reset();
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
