'use client';

import { useState } from 'react';
import type { CommandResult } from '@/lib/domain/result';

/** What a form says after it was sent. */
export interface Submission<Value> {
  pending: boolean;
  /** Sentence for each refused field. */
  fields: Readonly<Record<string, string>>;
  /** Sentence about the whole form; null when there is none. */
  problem: string | null;
  /** What was answered, once it was accepted. */
  value: Value | null;
}

const NOTHING = { pending: false, fields: {}, problem: null, value: null };

/**
 * Sends what a form holds to a command and keeps what it answers. What was typed stays in the form,
 * whatever happens.
 */
export function useSubmission<Value>(submit: (input: unknown) => Promise<CommandResult<Value>>) {
  const [state, setState] = useState<Submission<Value>>(NOTHING);
  async function send(input: unknown): Promise<CommandResult<Value> | null> {
    setState({ ...NOTHING, pending: true });
    try {
      const answer = await submit(input);
      setState(stateAfter(answer));
      return answer;
    } catch {
      setState({ ...NOTHING, problem: 'Le serveur n’a pas répondu. Réessayez dans un instant.' });
      return null;
    }
  }
  /** Takes the mark off a field that is being mended. */
  function mend(field: string): void {
    setState((known) => {
      const { [field]: _, ...fields } = known.fields;
      const settled = Object.keys(known.fields).length > 0 && Object.keys(fields).length === 0;
      return { ...known, fields, problem: settled ? null : known.problem };
    });
  }
  return { ...state, send, mend, reset: () => setState(NOTHING) };
}

function stateAfter<Value>(answer: CommandResult<Value>): Submission<Value> {
  switch (answer.status) {
    case 'ok':
      return { ...NOTHING, value: answer.value };
    case 'invalid':
      return {
        ...NOTHING,
        fields: answer.fields,
        problem: 'Corrigez les champs signalés ci-dessous.',
      };
    case 'refused':
      return { ...NOTHING, problem: answer.reason };
    case 'conflict':
      return {
        ...NOTHING,
        problem: `${answer.by} a changé la même chose entre-temps. Rechargez la page.`,
      };
    case 'unexpected':
      return {
        ...NOTHING,
        problem: `Une erreur inattendue s’est produite. Donnez cette référence à l’administrateur\u202f: ${answer.reference}.`,
      };
  }
}
