import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited } from './delimited';

const cells = (text: string) => readDelimited(text).map((record) => record.cells);

describe('a small delimited text', () => {
  it('has its quotes doubled inside quotes, and only there', () => {
    expect(cells('"PAS, dit ""le prélèvement""",x\n')).toEqual([
      ['PAS, dit "le prélèvement"', 'x'],
    ]);
    expect(cells('"""SI"" Samu",""\n')).toEqual([['"SI" Samu', '']]);
    expect(cells('SI "Samu",27" d’écran\n')).toEqual([['SI "Samu"', '27" d’écran']]);
    expect(cells('"a""b"c,d\n')).toEqual([['a"bc', 'd']]);
  });

  it('keeps separators and line ends inside quotes, and counts lines as an editor does', () => {
    expect(readDelimited('nom,projet\r\n"a\r\nb,c",1\r\n\r\nd,2')).toEqual([
      { line: 1, cells: ['nom', 'projet'] },
      { line: 2, cells: ['a\nb,c', '1'] },
      { line: 5, cells: ['d', '2'] },
    ]);
  });

  it('leaves out empty lines, and lines of separators alone', () => {
    expect(cells('a,b\n\n,\n  ,\t\nc,d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cells('')).toEqual([]);
    expect(cells('\uFEFFa,b')).toEqual([['a', 'b']]);
  });

  it.each([
    ['a,b;c,d', ['a', 'b;c', 'd']],
    ['a;b,c;d', ['a', 'b,c', 'd']],
    ['a\tb;c\td', ['a', 'b;c', 'd']],
    ['a,b;c', ['a', 'b;c']],
    ['seul', ['seul']],
  ])('is split by the separator its first line uses most: %j', (line, expected) => {
    expect(cells(line)).toEqual([expected]);
  });

  it('is read by the separator of its first line, whatever the next ones hold', () => {
    expect(cells('a;b\n1,2,3;4\n')).toEqual([
      ['a', 'b'],
      ['1,2,3', '4'],
    ]);
  });

  it('gives back what was written in quotes', () => {
    const cellArb = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', 'é'),
      maxLength: 12,
    });
    const recordArb = fc.tuple(cellArb, cellArb).filter((row) => row.join('').trim() !== '');
    fc.assert(
      fc.property(fc.array(recordArb), (records) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = ['nom,projet', ...records.map((row) => row.map(quoted).join(','))].join('\n');
        expect(cells(text).slice(1)).toEqual(records);
      }),
    );
  });
});
