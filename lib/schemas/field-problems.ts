import type { z } from 'zod';

/** The sentences of a refused input by field path (« reason.text »), the first one of each field. */
export function fieldProblems(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.') || 'form';
    fields[path] ??= issue.code === 'unrecognized_keys' ? 'Champ inattendu.' : issue.message;
  }
  return fields;
}
