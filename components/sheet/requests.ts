import { z } from 'zod';
import type { SheetChoices } from '@/lib/schemas/sheet';
import type { KeepAnswer, UploadAnswer } from '@/lib/views/sheet-upload';

const PATH = '/api/collecte/tableur';
const UNREACHABLE =
  'Le serveur n’a pas répondu. Votre fichier est toujours ici\u202f: vérifiez votre connexion, puis recommencez.';
const BROKEN =
  'Une erreur inattendue s’est produite. Rien n’a été enregistré\u202f: recommencez dans un instant.';

/** A spreadsheet as it was chosen, held by the page: the file on the disk may move or change. */
export interface ChosenFile {
  name: string;
  bytes: Blob;
}

/** A request that did not get an answer of its own: the sentence to show. */
export type Failed = { status: 'failed'; reason: string };

/** What the spreadsheet would change. Nothing is kept. */
export function askPreview(file: ChosenFile): Promise<UploadAnswer | Failed> {
  return ask<UploadAnswer>(PATH, formOf(file));
}

/** Keeps what is good in the spreadsheet, as decided on its preview. */
export function askToKeep(file: ChosenFile, choices: SheetChoices): Promise<KeepAnswer | Failed> {
  return ask<KeepAnswer>(`${PATH}/garder`, formOf(file, choices));
}

/** The rows to mend with their problems written beside them, under the name they are to be saved as. */
export async function askForProblems(
  file: ChosenFile,
): Promise<{ status: 'ok'; file: ChosenFile } | Failed> {
  const response = await send(`${PATH}/erreurs`, formOf(file));
  if (!(response instanceof Response)) return response;
  if (!response.ok) return { status: 'failed', reason: await reasonOf(response) };
  return { status: 'ok', file: { name: nameOf(response), bytes: await response.blob() } };
}

function formOf(file: ChosenFile, choices?: SheetChoices): FormData {
  const form = new FormData();
  form.set('fichier', file.bytes, file.name);
  if (choices) form.set('choix', JSON.stringify(choices));
  return form;
}

async function send(path: string, body: FormData): Promise<Response | Failed> {
  try {
    return await fetch(path, { method: 'POST', body });
  } catch {
    return { status: 'failed', reason: UNREACHABLE };
  }
}

async function ask<Answer>(path: string, body: FormData): Promise<Answer | Failed> {
  const response = await send(path, body);
  if (!(response instanceof Response)) return response;
  if (!response.ok) return { status: 'failed', reason: await reasonOf(response) };
  return (await response.json()) as Answer;
}

const refused = z.object({ message: z.string() });

/** The sentence of a refusal; another one where something in between answered in our place. */
async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  return refused.safeParse(body).data?.message ?? BROKEN;
}

function nameOf(response: Response): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'panorama-lignes-a-corriger';
}
