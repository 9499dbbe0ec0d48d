const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * A short word that stands for some facts: the same for the same facts, another when one changes
 * (64-bit FNV-1a of their JSON, in base 36). It protects nothing: it only tells facts apart.
 */
export function fingerprint(facts: readonly unknown[]): string {
  const text = JSON.stringify(facts);
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * PRIME) & MASK;
  }
  return hash.toString(36);
}
