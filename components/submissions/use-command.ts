'use client';

import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';

/** Sends what is chosen or typed to a command, and keeps what it answers. */
export function useCommand<Input, Value>(command: (input: Input) => Promise<CommandResult<Value>>) {
  const state = useSubmission<Value>((input) => command(input as Input));
  return { ...state, send: (input: Input) => state.send(input) };
}
