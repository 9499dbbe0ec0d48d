import type { Refusal } from './table';

export interface Decoded {
  text: string;
  /** In French, where the encoding had to be guessed. */
  warning: string | null;
}

const NOT_TEXT =
  'Ce fichier n’est pas un tableau\u202f: donnez un fichier CSV ou XLSX (classeur Excel).';

/**
 * Decodes a CSV file: UTF-8 or UTF-16 with or without a byte order mark (Excel’s « texte
 * Unicode »), otherwise windows-1252 (Excel’s plain CSV).
 */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strict(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return strict(bytes, 'utf-16be');
  if (bytes.includes(0)) return withoutMark(bytes) ?? { problem: NOT_TEXT };
  const utf8 = strict(bytes, 'utf-8');
  if ('text' in utf8) return utf8;
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    warning: 'Fichier lu en windows-1252, car il n’est pas en UTF-8\u202f: vérifiez les accents.',
  };
}

/** UTF-16 whose byte order mark was lost: nearly every other byte is 0, always on the same side. */
function withoutMark(bytes: Uint8Array): Decoded | Refusal | null {
  if (bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  }
  const most = 0.45 * bytes.length;
  if (odd > most && even === 0) return strict(bytes, 'utf-16le');
  return even > most && odd === 0 ? strict(bytes, 'utf-16be') : null;
}

function strict(bytes: Uint8Array, encoding: string): Decoded | Refusal {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), warning: null };
  } catch (error) {
    if (error instanceof TypeError) return { problem: NOT_TEXT };
    throw error;
  }
}
