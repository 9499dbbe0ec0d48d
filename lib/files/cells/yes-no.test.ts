import { describe, expect, it } from 'vitest';
import { readYesNo } from './yes-no';

describe('readYesNo', () => {
  it.each([
    'Oui',
    'OUI ',
    'o',
    'O',
    'x',
    'X',
    'vrai',
    'true',
    '1',
    1,
    true,
    '\u00a0oui\u00a0',
    'Oui (3 ministères)',
  ])('%s is a yes', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: true, warnings: [], error: null });
  });

  it.each(['Non', 'NON', 'n', 'N', 'faux', 'false', '0', 0, false, ' non '])(
    '%s is a no',
    (cell) => {
      expect(readYesNo(cell)).toEqual({ value: false, warnings: [], error: null });
    },
  );

  it.each(['', null, 'NA', 'Non renseigné', 'Non communiqué'])(
    '%s is a no with a warning',
    (cell) => {
      expect(readYesNo(cell)).toMatchObject({ value: false, error: null });
      expect(readYesNo(cell).warnings).toHaveLength(1);
    },
  );

  it('refuses anything else', () => {
    expect(readYesNo('peut-être').error).toContain('Oui');
    expect(readYesNo('Oui/Non').error).toContain('Oui');
  });
});
