import { describe, expect, it } from 'vitest';
import { readCollectionRequest } from './collection-request';

describe('the collection an address asks for', () => {
  it.each([
    [{}, null],
    [{ edition: '' }, null],
    [{ edition: '5' }, 5],
  ])('%j', (parameters, edition) => {
    expect(readCollectionRequest(parameters)).toEqual({ edition, problems: [] });
  });

  it.each([
    { edition: '0' },
    { edition: '5e' },
    { edition: ['4', '5'] },
    { edition: '10000' },
    { ministere: 'MI' },
  ])('%j is told, not guessed', (parameters) => {
    const read = readCollectionRequest(parameters);
    expect(read.edition).toBeNull();
    expect(read.problems).toHaveLength(1);
  });
});
