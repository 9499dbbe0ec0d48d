'use client';

import { useRef, useState } from 'react';
import { NOTHING_SAID, type RowDecision } from '@/lib/domain/upload/keeping';
import { MAXIMUM_UPLOAD_BYTES } from '@/lib/schemas/sheet';
import type { KeptSheet, UploadPreview, UploadRow } from '@/lib/views/sheet-upload';
import { askForProblems, askPreview, askToKeep, type ChosenFile } from './requests';
import { rowKey } from './row-key';
import { saveAs } from './save-as';

/** What the page is waiting for; nothing else may be asked meanwhile. */
export type Waiting = 'reading' | 'keeping' | 'writing' | null;

/** What the screen of the spreadsheet shows. */
export interface SheetState {
  waiting: Waiting;
  /** Name of the file that is being read, or was refused. */
  tried: string | null;
  /** The file whose preview is shown. */
  file: ChosenFile | null;
  preview: UploadPreview | null;
  /** Why the last file was refused as a whole, whatever else is shown. */
  fileProblem: string | null;
  /** Why nothing was kept, or written. */
  problem: string | null;
  kept: KeptSheet | null;
  /** What was said of each row, under a key that holds from one file to the next. */
  decisions: Readonly<Record<string, RowDecision>>;
  confirm: boolean;
}

const START: SheetState = {
  waiting: null,
  tried: null,
  file: null,
  preview: null,
  fileProblem: null,
  problem: null,
  kept: null,
  decisions: {},
  confirm: true,
};

const TOO_LARGE =
  'Ce fichier dépasse 5\u00a0Mo\u202f: choisissez le tableur de la collecte, téléchargé ci-dessus.';
const UNREADABLE =
  'Ce fichier n’a pas pu être ouvert sur votre poste\u202f: fermez-le dans votre tableur, puis choisissez-le de nouveau.';

/**
 * The two steps of the spreadsheet. The page holds the file and sends it each time: whatever becomes of
 * the server in between, nothing is lost. A file refused as a whole leaves the last preview, and
 * what was typed on it, where they are.
 */
export function useSheet() {
  const [state, setState] = useState(START);
  const busy = useRef(false);
  const set = (changes: Partial<SheetState>) => setState((known) => ({ ...known, ...changes }));

  async function exclusively(waiting: Waiting, work: () => Promise<Partial<SheetState>>) {
    if (busy.current) return;
    busy.current = true;
    set({ waiting });
    const changes = await work();
    busy.current = false;
    set({ ...changes, waiting: null });
  }

  function choose(chosen: File): Promise<void> {
    set({ tried: chosen.name, fileProblem: null });
    return exclusively('reading', async () => {
      if (chosen.size > MAXIMUM_UPLOAD_BYTES) return { fileProblem: TOO_LARGE };
      const file = await heldFile(chosen);
      if (file === null) return { fileProblem: UNREADABLE };
      const answer = await askPreview(file);
      if (answer.status !== 'ok') return { fileProblem: answer.reason };
      return { file, preview: answer.preview, problem: null, kept: null };
    });
  }

  function keep(send: boolean): Promise<void> {
    const { file, preview, decisions, confirm } = state;
    if (file === null || preview === null) return Promise.resolve();
    return exclusively('keeping', async () => {
      const said = (row: UploadRow) => decisions[rowKey(row)] ?? NOTHING_SAID;
      const answer = await askToKeep(file, {
        fingerprint: preview.fingerprint,
        replace: preview.rows.filter((row) => said(row).replace).map(({ line }) => line),
        explanations: preview.rows
          .map((row) => ({ line: row.line, words: { ...said(row).words } }))
          .filter(({ words }) => Object.keys(words).length > 0),
        confirm,
        send,
      });
      switch (answer.status) {
        case 'ok':
          return { kept: answer.value.kept, preview: answer.value.preview, problem: null };
        case 'moved':
          return { preview: answer.preview, problem: answer.reason };
        case 'invalid':
          return { problem: Object.values(answer.fields).join(' ') };
        case 'unexpected':
          return {
            problem: `Une erreur inattendue s’est produite et rien n’a été enregistré. Donnez cette référence à l’administrateur\u202f: ${answer.reference}.`,
          };
        default:
          return { problem: answer.reason };
      }
    });
  }

  function takeProblems(): Promise<void> {
    const { file } = state;
    if (file === null) return Promise.resolve();
    return exclusively('writing', async () => {
      const answer = await askForProblems(file);
      if (answer.status !== 'ok') return { problem: answer.reason };
      saveAs(answer.file);
      return { problem: null };
    });
  }

  function decide(row: UploadRow, changes: Partial<RowDecision>): void {
    setState((known) => {
      const key = rowKey(row);
      const said = known.decisions[key] ?? NOTHING_SAID;
      return { ...known, decisions: { ...known.decisions, [key]: { ...said, ...changes } } };
    });
  }

  /** The file rather than the drafts that say otherwise, for every row. */
  function takeFile({ rows }: UploadPreview): void {
    for (const row of rows) {
      if ((row.underWay?.differences.length ?? 0) > 0) decide(row, { replace: true });
    }
  }

  return {
    state,
    choose,
    takeFile,
    keep,
    takeProblems,
    decide,
    setConfirm: (confirm: boolean) => set({ confirm }),
  };
}

export type Sheet = ReturnType<typeof useSheet>;

/** The bytes of a file, apart from the disk; null where it cannot be opened. */
async function heldFile(chosen: File): Promise<ChosenFile | null> {
  try {
    return { name: chosen.name, bytes: new Blob([await chosen.arrayBuffer()]) };
  } catch {
    return null;
  }
}
