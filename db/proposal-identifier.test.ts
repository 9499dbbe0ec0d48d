import { describe, expect, it } from 'vitest';
import { newProposalKey, PROPOSAL_KEY, proposalIdentifier } from './proposal-identifier';

describe('the identifier of a proposal', () => {
  it('is the same for the same person and key, and for no other', () => {
    const key = newProposalKey();
    expect(key).toMatch(PROPOSAL_KEY);
    const own = proposalIdentifier('l1', key);
    expect(own).toMatch(/^T-[0-9A-Z]{12}$/);
    expect(proposalIdentifier('l1', key)).toBe(own);
    expect(proposalIdentifier('l2', key)).not.toBe(own);
    expect(proposalIdentifier('l1', newProposalKey())).not.toBe(own);
  });
});
