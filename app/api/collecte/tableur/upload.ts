import { limitedBytes } from '@/app/api/effet/limited-body';
import { currentActor } from '@/app/session/actor';
import { can } from '@/lib/domain/permissions/matrix';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { MAXIMUM_SHEET_BYTES } from '@/lib/files/ministry-sheet/read';
import { type SheetChoices, sheetChoicesSchema } from '@/lib/schemas/sheet';
import { isSameOrigin } from '@/lib/session/origin';
import { refusal } from '../../answers';
import { oneEach } from './turns';

/** A spreadsheet as it arrived, and from whom. */
export interface Upload {
  actor: Actor;
  bytes: Uint8Array;
  /** What was decided on its preview; null where nothing was sent. */
  choices: SheetChoices | null;
}

/** The file, what was decided about it (words of explanation included), and what frames both. */
const MAXIMUM_BODY = MAXIMUM_SHEET_BYTES + 1024 * 1024;
const TOO_LARGE = 'Ce fichier dépasse 5\u00a0Mo\u202f: ce n’est pas un tableur de la collecte.';
const UNREADABLE = 'Cette demande n’est pas lisible\u202f: rechargez la page, puis recommencez.';

/**
 * Receives a spreadsheet of a liaison: who is asking is settled before a byte is read, and what is
 * over the limit is not kept. The file comes with every request, preview or keeping: the server
 * holds nothing between the two, and believes nothing of a preview sent back (decision 0010).
 */
export async function withUpload(
  request: Request,
  work: (upload: Upload) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return refusal(403, 'Cette requête ne vient pas de Panorama.');
  const actor = await currentActor();
  if (actor === null) {
    return refusal(401, 'Votre session a pris fin\u202f: reconnectez-vous dans un autre onglet.');
  }
  const verdict = can(actor, 'submission.propose');
  if (!verdict.possible) return refusal(403, verdict.reason);
  const answer = await oneEach(actor.id, async () => {
    const body = await limitedBytes(request, MAXIMUM_BODY);
    if (body === null) return refusal(413, TOO_LARGE);
    const parts = await partsOf(body, request.headers.get('content-type') ?? '');
    if (parts === null) return refusal(400, UNREADABLE);
    if (parts.bytes.length > MAXIMUM_SHEET_BYTES) return refusal(413, TOO_LARGE);
    return work({ actor, ...parts });
  });
  return (
    answer ??
    refusal(429, 'Un de vos fichiers est déjà en cours de lecture\u202f: attendez qu’il soit lu.')
  );
}

async function partsOf(
  body: Buffer<ArrayBuffer>,
  type: string,
): Promise<Omit<Upload, 'actor'> | null> {
  const form = await formOf(body, type);
  const file = form?.get('fichier');
  if (!form || !(file instanceof Blob)) return null;
  const choices = choicesOf(form.get('choix'));
  if (choices === undefined) return null;
  return { bytes: new Uint8Array(await file.arrayBuffer()), choices };
}

/** The file, the choices, and what a browser may add. */
const MOST_PARTS = 8;

async function formOf(body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> {
  // Megabytes of empty parts would keep the parser, and everybody else, for seconds.
  if (hasManyParts(body, type)) return null;
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch (error) {
    // What is no multipart form, or a broken one.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function hasManyParts(body: Buffer, type: string): boolean {
  const boundary = /boundary="?([^";]{1,70})"?/i.exec(type)?.[1];
  // Without parts, it can only be a form without a file.
  if (boundary === undefined) return true;
  let parts = 0;
  let at = body.indexOf(boundary);
  while (at !== -1 && parts <= MOST_PARTS) {
    parts += 1;
    at = body.indexOf(boundary, at + boundary.length);
  }
  return parts > MOST_PARTS;
}

/** Null where there are none, undefined where they cannot be understood. */
function choicesOf(sent: FormDataEntryValue | null): SheetChoices | null | undefined {
  if (sent === null) return null;
  if (typeof sent !== 'string') return undefined;
  try {
    return sheetChoicesSchema.safeParse(JSON.parse(sent)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
