import { createHash, randomBytes } from 'node:crypto';
import { identifierFrom } from './identifier';

/** What names a proposal from the moment its form opens, before anything of it is kept. */
export const PROPOSAL_KEY = /^[0-9A-Z]{16}$/;

/** A fresh one, random. */
export function newProposalKey(): string {
  return identifierFrom(randomBytes(16));
}

/**
 * The submission that a key begins, for one person: the same each time, so that asking twice — a page
 * read again before the first answer came — begins one proposal and not two. Somebody else’s key names
 * nothing of theirs.
 */
export function proposalIdentifier(person: string, key: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([person, key]))
    .digest();
  return `T-${identifierFrom(digest.subarray(0, 12))}`;
}
