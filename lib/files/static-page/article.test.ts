import { describe, expect, it } from 'vitest';
import { readArticle, renderMarkdown } from './article';

const text = (source: string) => String(renderMarkdown(source)).trim();

describe('readArticle', () => {
  it('takes the lead from the front matter, however it is written', () => {
    const article = (lines: string) =>
      readArticle(`---\ntitle: T\n${lines}\ndate: 2017-11-29\n---\nTexte`);
    expect(article('chapeau-text: Un mot')).toEqual({ lead: 'Un mot', body: 'Texte' });
    expect(article('chapeau-text: "Un \\"mot\\""').lead).toBe('Un "mot"');
    expect(article("chapeau-text: 'L''État'").lead).toBe('L’État'.replace('’', "'"));
    expect(article('chapeau-text: >-\n  Un\n  mot').lead).toBe('Un mot');
    expect(article('autre: x').lead).toBeNull();
    expect(readArticle('Texte')).toEqual({ lead: null, body: 'Texte' });
  });
});

describe('renderMarkdown', () => {
  it('writes titles in their order, below that of the section', () => {
    expect(text('### Bas\nUn\n## Haut\n### Bas')).toBe(
      '<h3>Bas</h3>\n<p>Un</p>\n<h3>Haut</h3>\n<h4>Bas</h4>',
    );
  });

  it('writes paragraphs and lists', () => {
    expect(text('Un\ndeux\n\n- a\n- b\n  c\n\n1. d\n2. e')).toBe(
      '<p>Un deux</p>\n<ul><li>a</li><li>b c</li></ul>\n<ol><li>d</li><li>e</li></ol>',
    );
  });

  it('begins a list right after the sentence that announces it', () => {
    expect(text('Deux projets\u202f:\n- a\n- b')).toBe(
      '<p>Deux projets\u202f:</p>\n<ul><li>a</li><li>b</li></ul>',
    );
  });

  it('writes emphasis and links, and leaves what only looks like them', () => {
    expect(text('**a *b*** et _c_')).toContain('<strong>');
    expect(text('un_nom_de_fichier, 2 * 3 * 4')).toBe('<p>un_nom_de_fichier, 2 * 3 * 4</p>');
    expect(text('[ici](https://exemple.gouv.fr/)')).toBe(
      '<p><a href="https://exemple.gouv.fr/" rel="noreferrer noopener">ici</a></p>',
    );
    expect(text('[ici](javascript:alert(1))')).not.toContain('href');
  });

  it('shows an escaped sign as itself, and a box apart', () => {
    expect(text('\\<b> a\\_b \\*c\\*')).toBe('<p>&lt;b&gt; a_b *c*</p>');
    expect(text('> **À savoir.** Un mot.')).toBe(
      '<blockquote><p><strong>À savoir.</strong> Un mot.</p></blockquote>',
    );
  });

  it('takes HTML for text', () => {
    expect(text('<img src=x onerror=y> <!-- -->')).toBe(
      '<p>&lt;img src=x onerror=y&gt; &lt;!-- --&gt;</p>',
    );
  });
});
