import { describe, expect, it } from 'vitest';
import {
  type Draft,
  draftKey,
  draftScope,
  forgetDrafts,
  keepDraft,
  parseDraft,
  readDraft,
} from './draft';
import { aStorage } from './fixtures';

const subject = { act: 'budget', edition: 5, project: 'GP-0007' } as const;
const scope = draftScope('u-1', subject);
const base = { cost: '30,8', withheld: '', reason: { code: '', text: '' } };

function aDraft(part: Partial<Draft<'budget'>> = {}): Draft<'budget'> {
  return {
    savedAt: '2026-11-03T13:05:00.000Z',
    version: 12,
    base,
    values: { ...base, cost: '32' },
    ...part,
  };
}

describe('draftScope and draftKey', () => {
  it('tell apart people, acts, projects, editions and versions', () => {
    const keys = [
      draftKey(scope, 12),
      draftKey(scope, 1),
      draftKey(draftScope('u-2', subject), 12),
      draftKey(draftScope('u-1', { ...subject, act: 'phase' }), 12),
      draftKey(draftScope('u-1', { ...subject, project: 'GP-0070' }), 12),
      draftKey(draftScope('u-1', { ...subject, project: null }), 12),
      draftKey(draftScope('u-1', { ...subject, edition: 51 }), 2),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('cannot be forged by an identifier that holds the separator', () => {
    expect(draftScope('u-1/budget', { ...subject, act: 'phase' })).not.toBe(
      draftScope('u-1', { ...subject, act: 'budget', project: 'phase/GP-0007' }),
    );
  });
});

describe('parseDraft', () => {
  it('reads back what was kept', () => {
    expect(parseDraft('budget', JSON.stringify(aDraft()))).toEqual(aDraft());
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"cost":'],
    ['something else', '"32"'],
    ['the draft of another act', JSON.stringify({ ...aDraft(), values: { phase: 'build' } })],
    ['an unknown field', JSON.stringify({ ...aDraft(), admin: true })],
    ['no instant', JSON.stringify({ ...aDraft(), savedAt: 'hier' })],
  ])('ignores %s', (_, stored) => {
    expect(parseDraft('budget', stored)).toBeNull();
  });
});

describe('the drafts of a form', () => {
  it('are offered whatever the version they were typed over, the latest one', () => {
    const storage = aStorage();
    const older = aDraft({ savedAt: '2026-11-01T08:00:00.000Z', version: 9 });
    storage.setItem(draftKey(scope, 9), JSON.stringify(older));
    expect(readDraft(storage, scope, 'budget')).toEqual(older);
    storage.setItem(draftKey(scope, 12), JSON.stringify(aDraft()));
    expect(readDraft(storage, scope, 'budget')).toEqual(aDraft());
  });

  it('take the place of one another, and leave the other forms alone', () => {
    const storage = aStorage();
    const other = draftKey(draftScope('u-1', { ...subject, act: 'schedule' }), 12);
    storage.setItem(other, 'kept');
    keepDraft(storage, scope, aDraft({ version: 9 }));
    keepDraft(storage, scope, aDraft());
    expect(storage.getItem(draftKey(scope, 9))).toBeNull();
    expect(readDraft(storage, scope, 'budget')).toEqual(aDraft());
    forgetDrafts(storage, scope);
    expect(readDraft(storage, scope, 'budget')).toBeNull();
    expect(storage.getItem(other)).toBe('kept');
  });

  it('go when the form says again what it showed at first', () => {
    const storage = aStorage();
    keepDraft(storage, scope, aDraft());
    keepDraft(storage, scope, aDraft({ values: base }));
    expect(storage.length).toBe(0);
  });

  it('stay for a reason alone', () => {
    const storage = aStorage();
    const values = { ...base, reason: { code: '', text: 'Arbitrage' } };
    keepDraft(storage, scope, aDraft({ values }));
    expect(readDraft(storage, scope, 'budget')?.values).toEqual(values);
  });

  it('do not stop the typing when the storage is full', () => {
    const storage = {
      ...aStorage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keepDraft(storage, scope, aDraft())).not.toThrow();
  });
});
