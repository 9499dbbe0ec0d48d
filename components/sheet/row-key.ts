import type { UploadRow } from '@/lib/views/sheet-upload';

/** The same project in two files, whatever its line: what was typed about it is not typed again. */
export function rowKey({ project, ministry, name }: UploadRow): string {
  return project ?? `${ministry} ${name}`;
}
