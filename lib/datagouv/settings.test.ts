import { describe, expect, it } from 'vitest';
import { readDatagouvSettings } from './settings';

const GIVEN = { DATAGOUV_DATASET: '5bc04b2cff66bd680e499f4a' };
const read = (more: Record<string, string>) => readDatagouvSettings({ ...GIVEN, ...more });

describe('where a publication is pushed', () => {
  it('is data.gouv.fr, only read where no key is given', () => {
    expect(read({})).toEqual({
      status: 'on',
      settings: { url: 'https://www.data.gouv.fr', dataset: GIVEN.DATAGOUV_DATASET, key: null },
    });
  });

  it.each([
    'https://demo.data.gouv.fr',
    'https://demo.data.gouv.fr/',
    'http://localhost:7000',
    'http://[::1]:7000',
    'http://127.0.0.1:7000',
  ])('may be %s', (url) => {
    expect(read({ DATAGOUV_URL: url })).toMatchObject({
      settings: { url: url.replace(/\/$/, '') },
    });
  });

  it.each([
    'http://www.data.gouv.fr',
    'http://localhost.exemple.fr',
    'https://moi:secret@portail.fr',
    'https://www.data.gouv.fr/api/1',
    'ftp://portail.fr',
    'portail',
  ])('may not be %s', (url) => {
    const reading = read({ DATAGOUV_URL: url });
    expect(reading).toMatchObject({ status: 'wrong', problems: [/DATAGOUV_URL doit être/] });
    expect(JSON.stringify(reading)).not.toContain('secret');
  });

  it('says what is missing or wrong, and repeats no key', () => {
    expect(readDatagouvSettings({})).toMatchObject({ problems: [/Il manque le jeu de données/] });
    expect(read({ DATAGOUV_DATASET: 'https://www.data.gouv.fr/datasets/x' })).toMatchObject({
      problems: [/pas son adresse/],
    });
    const reading = read({ DATAGOUV_API_KEY: 'secrete\nX-Autre: 1' });
    expect(reading).toMatchObject({ status: 'wrong', problems: [/n’est pas une clé/] });
    expect(JSON.stringify(reading)).not.toContain('secrete');
  });
});
