import { describe, expect, it } from 'vitest';
import { readName } from './names';

describe('readName', () => {
  it.each([
    ['  SI-Samu  (étape "Pilote") ', 'SI-Samu (étape "Pilote")'],
    ['Paysage\u00a0: modernisation', 'Paysage : modernisation'],
    ['Sur deux\r\nlignes', 'Sur deux lignes'],
    ['\ufeffVITAM\u200b', 'VITAM'],
    ["L’identité d'une CASSE Gardée", "L’identité d'une CASSE Gardée"],
    ['<a href="https://exemple.fr">OPER@</a>', 'OPER@'],
    [2017, '2017'],
    [null, ''],
  ])('reads %s', (cell, name) => {
    expect(readName(cell)).toBe(name);
  });
});
