import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './address';
import { contentPolicy } from './content-policy';
import { isSameOrigin, isSecureRequest } from './origin';
import { DEFAULT_PATH, safeReturnPath, signInPath } from './return-path';
import { SIGN_IN_PROBLEMS, signInProblem } from './sign-in-problems';

describe('safeReturnPath', () => {
  it('keeps a path of the application with its query', () => {
    expect(safeReturnPath('/projets?phase=build&tri=-cout')).toBe('/projets?phase=build&tri=-cout');
  });

  it.each([
    undefined,
    null,
    '',
    'projets',
    'https://ailleurs.exemple',
    '//ailleurs.exemple',
    '/\\ailleurs.exemple',
    '/\t/ailleurs.exemple',
    '/.//ailleurs.exemple',
    'javascript:alert(1)',
    '/connexion',
    '/connexion?retour=/connexion',
    '/api/auth/signout',
    '/',
  ])('answers the dashboard to %j', (candidate) => {
    expect(safeReturnPath(candidate)).toBe(DEFAULT_PATH);
  });

  it('never leads to another host', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', '@', ':', '?', '#', '%', 'a', '\t', '\n', ' '),
      maxLength: 12,
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const path = safeReturnPath(`/${text}`);
        expect(new URL(path, 'http://ici.exemple').host).toBe('ici.exemple');
      }),
    );
  });
});

describe('signInPath', () => {
  it('says where to return to, except to the dashboard', () => {
    expect(signInPath('/projets?page=2')).toBe('/connexion?retour=%2Fprojets%3Fpage%3D2');
    expect(signInPath('/tableau-de-bord')).toBe('/connexion');
    expect(signInPath(null)).toBe('/connexion');
  });
});

describe('isSameOrigin', () => {
  const headers = (given: Record<string, string>) => isSameOrigin(new Headers(given));

  it('accepts our own pages, behind a proxy or not', () => {
    expect(headers({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBe(true);
    expect(
      headers({
        host: '10.0.0.4:3000',
        'x-forwarded-host': 'panorama.exemple.fr',
        origin: 'https://panorama.exemple.fr',
      }),
    ).toBe(true);
  });

  it('refuses another site, an opaque origin and none at all', () => {
    expect(headers({ host: 'ici.fr', origin: 'https://ailleurs.fr' })).toBe(false);
    expect(headers({ host: 'ici.fr', origin: 'https://ici.fr.ailleurs.fr' })).toBe(false);
    expect(headers({ host: 'localhost:3000', origin: 'http://localhost:4000' })).toBe(false);
    expect(headers({ host: 'ici.fr', origin: 'null' })).toBe(false);
    expect(headers({ host: 'ici.fr' })).toBe(false);
    expect(headers({ origin: 'https://ici.fr' })).toBe(false);
  });
});

describe('isSecureRequest', () => {
  const secure = (forwarded: string | null, publicUrl?: string) =>
    isSecureRequest(
      new Headers(forwarded === null ? {} : { 'x-forwarded-proto': forwarded }),
      publicUrl,
    );

  it('believes the protocol nearest to the browser', () => {
    expect(secure('https')).toBe(true);
    expect(secure('https, http')).toBe(true);
    expect(secure('http')).toBe(false);
    expect(secure(null)).toBe(false);
    expect(secure('http', 'http://localhost:3000')).toBe(false);
  });

  it('needs no word of the proxy when the public address is over HTTPS', () => {
    expect(secure('http', 'https://panorama.exemple.fr')).toBe(true);
    expect(secure(null, 'https://panorama.exemple.fr')).toBe(true);
  });
});

describe('clientAddress', () => {
  const behindProxy = { behindProxy: true };

  it('takes what our own proxy saw, not what the client claims', () => {
    expect(clientAddress('203.0.113.9, 192.0.2.7', behindProxy)).toBe('192.0.2.7');
    expect(clientAddress('192.0.2.7', behindProxy)).toBe('192.0.2.7');
    expect(clientAddress(undefined, behindProxy)).toBe('unknown');
    expect(clientAddress('', behindProxy)).toBe('unknown');
  });

  it('takes nobody’s word without a proxy of ours', () => {
    expect(clientAddress('203.0.113.9', { behindProxy: false })).toBe('unknown');
  });
});

describe('contentPolicy', () => {
  it('lets only scripts with the nonce run, and nobody frame us', () => {
    const policy = contentPolicy('abc', false);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });
});

describe('signInProblem', () => {
  it('turns codes into sentences, unknown ones included', () => {
    expect(signInProblem('CredentialsSignin')).toBe('Adresse ou mot de passe incorrect.');
    expect(signInProblem('throttled')).toContain('15\u00a0minutes');
    expect(signInProblem('toString')).toBe(SIGN_IN_PROBLEMS.unexpected);
  });
});
