import { describe, expect, it } from 'vitest';
import { RULE_CODES, RULES } from '@/lib/domain/quality/rules';
import { qualitySearch, readQualityRequest } from './quality';

describe('the address of a check', () => {
  it('is read back as it was written, whatever is asked for', () => {
    for (const rule of [null, ...RULE_CODES]) {
      for (const standing of ['open', 'setAside', 'notice', 'all'] as const) {
        const request = { standing, rule, ministry: rule === null ? null : 'MJ' };
        const search = new URLSearchParams(qualitySearch(request));
        expect(readQualityRequest(Object.fromEntries(search))).toEqual({ request, problems: [] });
      }
    }
    expect(qualitySearch({ standing: 'open', rule: null, ministry: null })).toBe('');
  });

  it('has one name for each rule', () => {
    expect(new Set(RULE_CODES.map((code) => RULES[code].slug)).size).toBe(RULE_CODES.length);
  });

  it('says what it does not understand, and goes on without it', () => {
    const { request, problems } = readQualityRequest({ etat: 'x', type: 'y', ministere: 'MJ' });
    expect(request).toEqual({ standing: 'open', rule: null, ministry: 'MJ' });
    expect(problems).toHaveLength(2);
  });
});
