import { crc32 } from 'node:zlib';

export interface StoredFile {
  name: string;
  content: Uint8Array;
}

/** 1 January 1980, the first date the format knows: a real one would differ at every writing. */
const NO_DATE = 0x0021;
const VERSION = 20;
/** File names are UTF-8. */
const UTF8 = 0x0800;

/**
 * A ZIP archive whose bytes depend on its files alone: in the order given, not compressed (a compressor
 * changes with its version), with no date.
 */
export function writeStoredZip(files: readonly StoredFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(UTF8, 2);
    fields.writeUInt16LE(NO_DATE, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([signature(0x04034b50), fields, path, content]);
    directory.push(
      Buffer.concat([signature(0x02014b50), Buffer.from([VERSION, 0]), fields, tail, path]),
    );
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, ...directory, signature(0x06054b50), end]));
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
