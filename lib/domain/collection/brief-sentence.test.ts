import { expect, test } from 'vitest';
import type { CollectionBrief } from '@/lib/views/collection';
import { collectionSentence } from './brief-sentence';

const brief = (part: Partial<CollectionBrief>): CollectionBrief => ({
  edition: 5,
  deadline: '2018-12-15',
  daysLeft: 3,
  of: 'ministries',
  left: 12,
  total: 12,
  ...part,
});

test.each([
  [{}, '12\u00a0ministères sur 12 ont encore à répondre, échéance le 15 décembre 2018'],
  [
    { left: 1, daysLeft: -1 },
    '1\u00a0ministère sur 12 a encore à répondre, échéance dépassée depuis le 15 décembre 2018',
  ],
  [{ left: 0, daysLeft: -1 }, 'tous les ministères ont répondu, échéance le 15 décembre 2018'],
  [
    { of: 'projects', left: 8, total: 9, deadline: null, daysLeft: null },
    'il vous reste 8\u00a0projets à traiter sur 9',
  ],
  [
    { of: 'projects', left: 0, total: 9 },
    'il ne vous reste rien à traiter, échéance le 15 décembre 2018',
  ],
] as const)('%j', (part, sentence) => {
  expect(collectionSentence(brief(part))).toBe(sentence);
});
