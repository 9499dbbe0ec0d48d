import { describe, expect, it } from 'vitest';
import { isMailOn, readMailSettings } from './settings';

const FROM = { MAIL_FROM: 'Panorama <panorama@exemple.gouv.fr>' };

function on(source: Record<string, string>) {
  const reading = readMailSettings({ ...FROM, ...source });
  if (reading.status !== 'on') throw new Error(JSON.stringify(reading));
  return reading.settings;
}

function problems(source: Record<string, string>): readonly string[] {
  const reading = readMailSettings(source);
  if (reading.status !== 'wrong') throw new Error(reading.status);
  return reading.problems;
}

describe('readMailSettings', () => {
  it('is off where nothing is set, or only empty variables', () => {
    expect(readMailSettings({})).toEqual({ status: 'off' });
    expect(readMailSettings({ SMTP_URL: '', MAIL_FROM: '', PORT: '3000' })).toEqual({
      status: 'off',
    });
    expect(isMailOn({})).toBe(false);
    expect(isMailOn({ ...FROM, SMTP_HOST: 'smtp.exemple.gouv.fr' })).toBe(true);
  });

  it('asks for STARTTLS unless told otherwise', () => {
    expect(on({ SMTP_HOST: 'smtp.exemple.gouv.fr' })).toEqual({
      host: 'smtp.exemple.gouv.fr',
      port: 587,
      security: 'starttls',
      auth: null,
      from: { name: 'Panorama', address: 'panorama@exemple.gouv.fr' },
    });
    expect(on({ SMTP_HOST: 'a.fr', SMTP_SECURE: 'true' })).toMatchObject({
      port: 465,
      security: 'tls',
    });
    expect(on({ SMTP_HOST: 'localhost', SMTP_SECURE: 'false' })).toMatchObject({
      port: 25,
      security: 'none',
    });
  });

  it('reads an address with its user, its password and its port', () => {
    expect(on({ SMTP_URL: 'smtp://un%40deux:s%2Fcret@smtp.exemple.gouv.fr:2525' })).toMatchObject({
      host: 'smtp.exemple.gouv.fr',
      port: 2525,
      security: 'starttls',
      auth: { user: 'un@deux', pass: 's/cret' },
    });
    expect(on({ SMTP_URL: 'smtp://[::1]:25', SMTP_SECURE: 'false' }).host).toBe('::1');
    expect(on({ SMTP_URL: 'smtps://smtp.exemple.gouv.fr' })).toMatchObject({
      port: 465,
      security: 'tls',
    });
  });

  it('reads a sender with a name, in quotes or not, or without any', () => {
    const from = (text: string) => on({ SMTP_HOST: 'a.fr', MAIL_FROM: text }).from;
    expect(from('"Panorama, DINSIC" <a@b.fr>')).toEqual({
      name: 'Panorama, DINSIC',
      address: 'a@b.fr',
    });
    expect(from('a@b.fr')).toEqual({ name: 'Panorama', address: 'a@b.fr' });
  });

  it.each([
    [{ MAIL_FROM: 'a@b.fr' }, 'Il manque le serveur de courriel'],
    [{ SMTP_HOST: 'a.fr' }, 'Il manque l’expéditeur'],
    [{ ...FROM, SMTP_HOST: 'a.fr', SMTP_USER: 'u' }, 'vont ensemble'],
    [{ ...FROM, SMTP_HOST: 'a.fr', SMTP_PASSWORD: 'tr3s-secret' }, 'vont ensemble'],
    [{ ...FROM, SMTP_HOST: 'a.fr', SMTP_SECURE: 'false' }, 'en clair sur le réseau'],
    [{ ...FROM, SMTP_HOST: 'a.fr', SMTP_SECURE: 'oui' }, 'SMTP_SECURE doit être'],
    [{ ...FROM, SMTP_HOST: 'a.fr', SMTP_PORT: '0' }, 'SMTP_PORT doit être'],
    [{ ...FROM, SMTP_HOST: 'a.fr', SMTP_URL: 'smtp://b.fr' }, 'pas les deux'],
    [{ ...FROM, SMTP_URL: 'http://u:tr3s-secret@b.fr' }, 'SMTP_URL doit être'],
    [{ ...FROM, SMTP_URL: 'smtp://b.fr?tls.rejectUnauthorized=false' }, 'SMTP_URL doit être'],
    [{ ...FROM, SMTP_URL: 'smtp://u:%zz@b.fr' }, 'SMTP_URL doit être'],
    [{ ...FROM, SMTP_URL: 'smtps://b.fr', SMTP_SECURE: 'starttls' }, 'retirez SMTP_SECURE'],
    [{ SMTP_HOST: 'a.fr', MAIL_FROM: 'panorama' }, 'MAIL_FROM doit être'],
    [{ SMTP_HOST: 'a.fr', MAIL_FROM: 'A\r\nBcc: x@y.fr <a@b.fr>' }, 'MAIL_FROM doit être'],
  ])('refuses %j in a sentence that repeats no secret', (source, sentence) => {
    const found = problems(source);
    expect(found).toEqual([expect.stringContaining(sentence)]);
    expect(found.join(' ')).not.toContain('tr3s-secret');
  });
});
