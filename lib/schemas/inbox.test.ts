import { expect, test } from 'vitest';
import { type InboxRequest, inboxSearch, readInboxRequest } from './inbox';
import { searchParameters } from './search-parameters';

const NOTHING_ASKED: InboxRequest = { edition: null, status: null, ministry: null };

test('an address says which submissions are shown, and is read back', () => {
  const requests: InboxRequest[] = [
    NOTHING_ASKED,
    { edition: 5, status: 'returned', ministry: 'MI' },
    { edition: null, status: 'all', ministry: null },
  ];
  for (const request of requests) {
    const search = new URLSearchParams(inboxSearch(request));
    expect(readInboxRequest(searchParameters(search))).toEqual({ request, problems: [] });
  }
  expect(inboxSearch({ edition: 5, status: 'returned', ministry: 'MI' })).toBe(
    '?edition=5&statut=a-corriger&ministere=MI',
  );
});

test('what is not understood is left out and named', () => {
  const { request, problems } = readInboxRequest({
    edition: '-1',
    statut: 'sent',
    ministere: ['MI', 'MJ'],
    tri: 'nom',
  });
  expect(request).toEqual(NOTHING_ASKED);
  expect(problems).toHaveLength(4);
});
