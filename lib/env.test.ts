import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

const SECRET = 'x'.repeat(32);

describe('readEnv', () => {
  it('needs a secret only, and fills in the rest', () => {
    expect(readEnv({ NEXTAUTH_SECRET: SECRET })).toEqual({
      env: { NEXTAUTH_SECRET: SECRET, PORT: 3000, TRUST_PROXY: false },
    });
  });

  it('believes a proxy only when told to', () => {
    const reading = readEnv({ NEXTAUTH_SECRET: SECRET, TRUST_PROXY: 'true' });
    expect(reading).toMatchObject({ env: { TRUST_PROXY: true } });
  });

  it('says in French how to make a missing or short secret', () => {
    for (const source of [{}, { NEXTAUTH_SECRET: '' }, { NEXTAUTH_SECRET: 'x'.repeat(31) }]) {
      const reading = readEnv(source);
      if (!('problems' in reading)) throw new Error('accepted');
      expect(reading.problems).toHaveLength(1);
      expect(reading.problems[0]).toContain('openssl rand');
    }
  });

  it.each([
    { PORT: 'http' },
    { PORT: '0' },
    { PORT: '70000' },
    { TRUST_PROXY: 'oui' },
    { NEXTAUTH_URL: 'panorama' },
    { NEXTAUTH_URL: 'ftp://panorama.exemple.fr' },
  ])('refuses %j in one sentence', (wrong) => {
    const reading = readEnv({ NEXTAUTH_SECRET: SECRET, ...wrong });
    if (!('problems' in reading)) throw new Error('accepted');
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toContain(Object.keys(wrong)[0]);
  });
});
