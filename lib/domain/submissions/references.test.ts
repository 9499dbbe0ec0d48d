import { expect, it } from 'vitest';
import { aHistory, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import { referencesOf } from './references';

it('knows the ministries by their labels of the edition, the projects by their last name, the programmes met', () => {
  const renamed: Change = {
    kind: 'text',
    set: {
      name: 'Alpha 2',
      programmes: [
        { code: 'P129', label: 'Coordination', share: null },
        { code: null, label: 'Fonds européens', share: null },
      ],
    },
  };
  expect(
    referencesOf(
      aHistory([
        [1, CREATION],
        [2, [renamed]],
      ]),
      2,
    ),
  ).toEqual({
    dataMonth: '2017-02',
    ministries: { SPM: 'Premier ministre', MJ: 'Ministère de la Justice' },
    projects: { 'GP-0001': 'Alpha 2' },
    programmes: new Set(['P129']),
  });
});
