/** Digits and capitals that are not mistaken for one another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as characters that may be read aloud, five bits of chance in each. */
export function identifierFrom(bytes: Uint8Array): string {
  return [...bytes].map((byte) => LETTERS[byte % 32]).join('');
}
