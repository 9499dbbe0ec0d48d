import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallHistory } from '@/lib/domain/fixtures/histories';
import type { Change } from '@/lib/domain/history/change';
import type { History } from '@/lib/domain/history/portfolio';
import { aSource } from './fixtures/sources';
import { escaped } from './markup';
import { writeStaticPage } from './page';
import { SCRIPT } from './script';

/** The page without what is the program’s own: its style and its script. */
function body(page: string): string {
  return page.replace(/<style>[\s\S]*?<\/style>/, '').replace(`<script>${SCRIPT}</script>`, '');
}

/** What a reader sees of it. */
function words(page: string): string {
  return body(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \n]+/g, ' ');
}

describe('the page of an edition', () => {
  const page = writeStaticPage(aSource());

  it('has the same bytes at each call', () => {
    expect(writeStaticPage(aSource())).toBe(page);
  });

  it('says which publication it is, of which edition and month', () => {
    expect(page).toContain('<html lang="fr">');
    expect(words(page)).toContain('Panorama des grands projets SI de l’État\u00a0— 4e édition');
    expect(words(page)).toContain('Publication 4.1 du 29 novembre 2017');
    expect(words(page)).toContain('Données de novembre 2017');
  });

  it('shows the note of an erratum before anything else', () => {
    const erratum = words(writeStaticPage(aSource({ version: 2, note: 'Le coût d’ALPHA.' })));
    expect(erratum).toMatch(
      /publication 4\.2 corrige ce qui avait été publié Le coût d’ALPHA\. .*Chiffres clés/,
    );
    expect(words(page)).not.toContain('Erratum');
  });

  it('says how a value moved since the edition before, and why', () => {
    expect(words(page)).toMatch(/ALPHA Fin prévue janv. 2018 janv. 2019 \+12\u00a0mois Périmètre/);
  });

  it('says why a value is missing', () => {
    expect(words(page)).toMatch(/GAMMA .*? en cadrage /);
  });

  it('renders the article, and does without one', () => {
    const article = '---\nchapeau-text: Deux projets.\n---\n## Une entrée\nDELTA entre.';
    expect(words(writeStaticPage(aSource({ article })))).toMatch(
      /Deux projets\. .* Une entrée DELTA entre\./,
    );
    expect(words(page)).not.toContain('À retenir');
  });

  it('is the first edition’s too, and that of an empty panorama', () => {
    expect(words(writeStaticPage(aSource({}, smallHistory, 1)))).toContain('1re édition');
    expect(words(writeStaticPage(aSource({}, smallHistory, 2)))).toContain('Les 2\u00a0projets');
  });

  it('allows no script but its own, and fetches nothing', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`script-src &#39;sha256-${hash}&#39;`);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(body(page)).not.toMatch(/ (src|srcset|poster|action|style|on\w+)=/i);
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });
});

describe('no text of the data', () => {
  const piece = fc.constantFrom(
    '</script>',
    '<script>alert(1)</script>',
    '</style>',
    '</title>',
    '<!--',
    '-->',
    ']]>',
    '"',
    "'",
    '`',
    '&',
    '&lt;',
    '<',
    '>',
    ' onload=x ',
    '**',
    '[a](javascript:x)',
    '\n',
    '\n- ',
    '\n# ',
    'mot',
    '\u0000',
    '\u2028',
  );
  const hostile = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  const address = fc.oneof(
    hostile,
    hostile.map((text) => `javascript:${text}`),
    hostile.map((text) => `https://exemple.gouv.fr/${text}`),
    fc.constantFrom('data:text/html,x', ' JaVaScRiPt:x', 'vbscript:x'),
  );
  const source = fc
    .record({
      name: hostile,
      description: hostile,
      zone: hostile,
      programme: hostile,
      ministry: hostile,
      statement: hostile,
      moreUrl: address,
      papUrl: address,
      note: hostile,
      article: hostile,
      lead: hostile,
    })
    .map((texts) => {
      const changes: Change[] = [
        {
          kind: 'text',
          set: {
            name: texts.name,
            description: texts.description,
            functionalZone: texts.zone,
            programmes: [{ code: texts.programme, label: texts.programme, share: texts.programme }],
            moreUrl: texts.moreUrl,
            papUrl: texts.papUrl,
          },
        },
        {
          kind: 'withholding',
          withheld: { scope: 'cost', ground: 'tender', statement: texts.statement },
        },
      ];
      const last = smallHistory.revisions.at(-1);
      if (last === undefined) throw new Error('the fixture has revisions');
      const history: History = {
        ...smallHistory,
        revisions: [
          ...smallHistory.revisions,
          { ...last, seq: last.seq + 1, project: 'alpha', changes },
        ],
        ministryLabels: [{ ministry: 'SPM', edition: 1, label: texts.ministry }],
      };
      const article = `---\nchapeau-text: ${texts.lead.replace(/\s/g, ' ')}\n---\n${texts.article}`;
      return { texts, publication: aSource({ note: texts.note, version: 2, article }, history) };
    });

  it('can add a tag, an attribute or a comment to the page', () => {
    const tag = /^\/?[a-z][a-z0-9]*( [a-zA-Z0-9-]+(="[^"<>]*")?)*\/?>[^<>]*$/;
    fc.assert(
      fc.property(source, ({ publication }) => {
        const [doctype, ...tags] = body(writeStaticPage(publication)).split('<').slice(1);
        expect(doctype).toBe('!doctype html>\n');
        for (const one of tags) {
          expect(one).toMatch(tag);
          expect(one).not.toMatch(/^\/?(script|style|img|iframe|object|embed|base|form)\b/);
          expect(one.replace(/"[^"]*"/g, '').split('>')[0]).not.toMatch(/ on[a-z]+=/i);
        }
      }),
    );
  });

  it('can lead elsewhere than to the web', () => {
    fc.assert(
      fc.property(source, ({ publication }) => {
        const addresses = body(writeStaticPage(publication)).matchAll(/ href="([^"]*)"/g);
        for (const [, to] of addresses) {
          expect(to).toMatch(/^(#|https?:\/\/|data:image\/svg\+xml,|[A-Za-z0-9.-]+$)/);
        }
      }),
    );
  });

  it('is lost: it is read as it was written', () => {
    fc.assert(
      fc.property(source, ({ texts, publication }) => {
        expect(writeStaticPage(publication)).toContain(escaped(texts.name));
        expect(writeStaticPage(publication)).toContain(escaped(texts.statement));
      }),
    );
  });
});
