import { describe, expect, it } from 'vitest';
import { articleParts, dated } from './front-matter';

const TEXT =
  '---\ntitle: "Un « titre » : \\"le\\" sien"\ndate: \nchapeau-text: "Résumé."\n---\n\nCorps.\n';

describe('the front matter of an article', () => {
  it('takes the date of the publication, once and for all', () => {
    const text = dated(TEXT, '2017-11-29');
    expect(text).toContain('\ndate: 2017-11-29\nchapeau-text');
    expect(dated(text, '2017-12-15')).toContain('\ndate: 2017-12-15\n');
    expect(dated('---\ntitle: x\n---\nCorps', '2017-11-29')).toBe(
      '---\ndate: 2017-11-29\ntitle: x\n---\nCorps',
    );
  });

  it('is left alone where there is none', () => {
    expect(dated('Corps seul', '2017-11-29')).toBe('Corps seul');
  });

  it('is read apart from the body', () => {
    expect(articleParts(TEXT)).toEqual({
      title: 'Un « titre » : "le" sien',
      date: '',
      chapeau: 'Résumé.',
      body: 'Corps.\n',
    });
    expect(articleParts('title: "x').body).toBe('title: "x');
  });

  it('is shown while it is being typed, and only from the beginning', () => {
    const title = (line: string) => articleParts(`---\n${line}\n---\nCorps`).title;
    expect(title('title: "Un « titre')).toBe('Un « titre');
    expect(title('title: "Un "titre"')).toBe('Un "titre');
    expect(title('title: Un titre')).toBe('Un titre');
    expect(title('titles: Un titre')).toBe('');
    expect(title('date: 2017')).toBe('');
    expect(articleParts('Corps\n---\ntitle: a\n---\n')).toEqual({
      title: '',
      date: '',
      chapeau: '',
      body: 'Corps\n---\ntitle: a\n---\n',
    });
    expect(articleParts('---\ndate: 2017-11-29\n---').date).toBe('2017-11-29');
    expect(dated('---\ntitle: a\ndate : x\n---\ndate: y', '2017-11-29')).toBe(
      '---\ntitle: a\ndate: 2017-11-29\n---\ndate: y',
    );
  });
});
