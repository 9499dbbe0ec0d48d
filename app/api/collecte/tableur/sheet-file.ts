import { parisDay } from '@/lib/domain/collection/deadline';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { SHEET_CONTENT_TYPES, type SheetFormat } from '@/lib/files/ministry-sheet/write';

interface SheetFileName {
  edition: number;
  actor: Actor;
  /** After the ministries: « a-corriger »; '' for the whole file. */
  part: string;
  /** ISO instant. */
  now: string;
  format: SheetFormat;
}

/** A spreadsheet to save, « panorama-5-collecte-mi-2018-05-14.xlsx », kept by nobody on the way. */
export function sheetFile(content: Uint8Array, name: SheetFileName): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': SHEET_CONTENT_TYPES[name.format],
      'Content-Disposition': `attachment; filename="${fileName(name)}"`,
      'Cache-Control': 'no-store',
    },
  });
}

function fileName({ edition, actor, part, now, format }: SheetFileName): string {
  const ministries = actor.ministries.map((code) => code.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  const words = ['panorama', edition, 'collecte', ...ministries, part, parisDay(now)];
  return `${words.filter((word) => word !== '').join('-')}.${format}`;
}
