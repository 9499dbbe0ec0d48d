import type { z } from 'zod';
import type { Answer } from './answer';
import {
  type Dataset,
  type DatasetUpdate,
  datasetSchema,
  extensionsSchema,
  uploadedSchema,
} from './dataset';
import { refusalOf } from './refusals';
import { pendingTitle } from './resource-names';
import type { DatagouvSettings } from './settings';
import type { PushFile, Step } from './steps';

/** What leaves the process, given so that a test holds it. */
export interface Wire {
  fetch: typeof fetch;
  /** Ends a call that lasts; milliseconds. */
  deadline: (milliseconds: number) => AbortSignal;
}

/** Milliseconds: a file may be several megabytes, on a slow line. */
const UPLOAD_DEADLINE = 300_000;
const CALL_DEADLINE = 60_000;

/** The calls of the portal’s documented API that a push is made of. */
export interface Portal {
  read: () => Promise<Answer<Dataset>>;
  extensions: () => Promise<Answer<readonly string[]>>;
  /** The value is the identifier of the resource made, for an upload. */
  perform: (step: Step) => Promise<Answer<string | null>>;
}

interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: FormData | object;
}

export function portalClient(settings: DatagouvSettings, wire: Wire): Portal {
  const { url, key } = settings;
  const dataset = `/datasets/${encodeURIComponent(settings.dataset)}/`;

  async function call<T>(schema: z.ZodType<T> | null, { method, path, body }: Call) {
    const multipart = body instanceof FormData;
    let response: Response;
    let text: string;
    try {
      response = await wire.fetch(`${url}/api/1${path}`, {
        method,
        // Followed, a redirection could carry the key to another host.
        redirect: 'manual',
        signal: wire.deadline(multipart ? UPLOAD_DEADLINE : CALL_DEADLINE),
        headers: {
          Accept: 'application/json',
          'Cache-Control': 'no-cache',
          ...(key === null ? {} : { 'X-API-KEY': key }),
          ...(body === undefined || multipart ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: multipart ? body : JSON.stringify(body) }),
      });
      text = await response.text();
    } catch {
      // What the runtime says may quote what was sent.
      return { status: 'doubtful', reason: 'le portail ne répond pas' } as const;
    }
    if (!response.ok) return refusalOf(response, text, key);
    if (schema === null) return { status: 'ok', value: null as T } as const;
    const read = schema.safeParse(parsed(text));
    return read.success
      ? ({ status: 'ok', value: read.data } as const)
      : ({
          status: 'doubtful',
          reason: 'la réponse du portail n’est pas celle que sa documentation décrit',
        } as const);
  }

  async function perform(step: Step): Promise<Answer<string | null>> {
    switch (step.kind) {
      case 'upload': {
        const answer = await call(uploadedSchema, {
          method: 'POST',
          path: `${dataset}upload/`,
          body: form(step.name, step.file),
        });
        return answer.status === 'ok' ? { status: 'ok', value: answer.value.id } : answer;
      }
      case 'replace':
        return call<null>(null, {
          method: 'POST',
          path: `${dataset}resources/${encodeURIComponent(step.resource)}/upload/`,
          body: form(step.name, step.file),
        });
      case 'mark':
        return call<null>(null, {
          method: 'PUT',
          path: `${dataset}resources/${encodeURIComponent(step.resource.id)}/`,
          body: given({
            ...step.resource,
            title: pendingTitle(step.name),
            type: 'other',
            description: 'Fichier d’une publication en cours de dépôt, pas encore annoncée.',
          }),
        });
      case 'discard':
        return call<null>(null, {
          method: 'DELETE',
          path: `${dataset}resources/${encodeURIComponent(step.resource)}/`,
        });
      case 'switch':
        return call<null>(null, { method: 'PUT', path: dataset, body: updateBody(step.update) });
    }
  }

  return {
    read: () => call(datasetSchema, { method: 'GET', path: dataset }) as Promise<Answer<Dataset>>,
    extensions: () => call(extensionsSchema, { method: 'GET', path: '/datasets/extensions/' }),
    perform,
  };
}

function form(name: string, file: PushFile): FormData {
  const body = new FormData();
  body.append('file', new File([Uint8Array.from(file.bytes)], name, { type: file.mediaType }));
  return body;
}

function updateBody(update: DatasetUpdate): object {
  return given({ ...update, resources: update.resources.map(given) });
}

/** Without what the portal gave as null: sent back, it would be checked as if somebody had typed it. */
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
