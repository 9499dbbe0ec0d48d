import { crc32, inflateRawSync } from 'node:zlib';
import { type Limits, tooMuchInflated } from './limits';
import type { Refusal } from './table';

/** One file of a ZIP archive, as its central directory describes it. */
interface Entry {
  name: string;
  method: number;
  checksum: number;
  compressedSize: number;
  size: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

const MAXIMUM_RATIO = 200;
/** A small archive may compress very well (a sheet of blank rows) and still be harmless. */
const RATIO_MATTERS_ABOVE = 1024 * 1024;

const DAMAGED = 'Ce classeur est abîmé ou n’est pas un fichier XLSX.';

/**
 * The XML files of an XLSX archive, inflated with a ceiling: the sizes that the directory declares
 * are checked first (in all, and against 200 times the compressed size), then kept to, since they may
 * lie. Two files of the same name are refused: which of them is read would depend on the reader.
 */
export function readZip(bytes: Uint8Array, limits: Limits): Map<string, Buffer> | Refusal {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(archive);
  if (entries === null) return { problem: DAMAGED };
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const tooLarge = size > limits.inflated || entries.length > limits.files;
  if (tooLarge || (size > RATIO_MATTERS_ABOVE && size > MAXIMUM_RATIO * archive.length)) {
    return { problem: tooMuchInflated(limits) };
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return { problem: DAMAGED };
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    const content = contentOf(archive, entry);
    if (content === null) return { problem: DAMAGED };
    files.set(entry.name, content);
  }
  return files;
}

function directoryOf(archive: Buffer): Entry[] | null {
  const end = endOf(archive);
  if (end === null) return null;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      return null;
    }
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      compressedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries.length === 0 ? null : entries;
}

function endOf(archive: Buffer): number | null {
  const lowest = Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT);
  for (let at = archive.length - END_SIZE; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function contentOf(archive: Buffer, entry: Entry): Buffer | null {
  const { offset, compressedSize, size, method, checksum } = entry;
  if (offset + LOCAL_HEADER_SIZE > archive.length) return null;
  const start =
    offset +
    LOCAL_HEADER_SIZE +
    archive.readUInt16LE(offset + 26) +
    archive.readUInt16LE(offset + 28);
  if (start + compressedSize > archive.length) return null;
  const compressed = archive.subarray(start, start + compressedSize);
  if (method !== STORED && method !== DEFLATED) return null;
  const content = method === STORED ? compressed : inflated(compressed, size);
  return content?.length === size && crc32(content) === checksum ? content : null;
}

function inflated(compressed: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    // A stream that is damaged, or longer than its directory says.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
