'use client';

import { type FormEvent, useId, useState } from 'react';
import type { ArticleFinding } from '@/lib/views/article';

interface SettleFormProps {
  finding: ArticleFinding;
  onSettle: (finding: ArticleFinding, reason: string | null) => Promise<string | null>;
}

/** Keeps a passage that the series cannot check, with the reason why; or takes that back. */
export function SettleForm({ finding, onSettle }: SettleFormProps) {
  const field = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function settle(said: string | null): Promise<void> {
    setPending(true);
    setProblem(await onSettle(finding, said));
    setPending(false);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void settle(reason);
  }

  if (finding.settled)
    return (
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary fr-mt-1w"
        disabled={pending}
        onClick={() => void settle(null)}
        aria-label={`Reprendre la question sur «\u00a0${finding.quote}\u00a0»`}
      >
        Reprendre
      </button>
    );
  return (
    <form onSubmit={onSubmit} noValidate className="fr-mt-1w">
      <label className="fr-label fr-text--sm" htmlFor={field}>
        Pourquoi garder «&nbsp;{finding.quote}&nbsp;»
      </label>
      <input
        id={field}
        className="fr-input"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        aria-describedby={problem ? `${field}-erreur` : undefined}
        aria-invalid={problem ? true : undefined}
      />
      {problem && (
        <p id={`${field}-erreur`} className="fr-error-text" role="alert">
          {problem}
        </p>
      )}
      <button
        type="submit"
        className="fr-btn fr-btn--sm fr-btn--secondary fr-mt-1w"
        disabled={pending}
      >
        Garder ce passage
      </button>
    </form>
  );
}
