import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from './html';
import { type Letter, writeLetter } from './letter';
import { renderText } from './text';
import type { Told } from './told';

const BASE = 'https://panorama.exemple.gouv.fr';

function letter(told: readonly Told[], isDigest = false): Letter {
  return writeLetter(told, { name: 'Léa Martin', base: BASE, isDigest });
}

const DECIDED: Told = {
  kind: 'decided',
  submission: 'T-000000000001',
  edition: 5,
  name: 'PORTAIL',
  by: 'Camille Morel',
  outcome: 'acceptedInPart',
  commented: true,
};
const REMINDER: Told = {
  kind: 'reminder',
  edition: 5,
  deadline: '2018-06-29',
  late: false,
  left: [
    { label: 'Ministère de la Justice', projects: 3 },
    { label: 'Ministère de l’Intérieur', projects: 1 },
  ],
};

describe('subjects', () => {
  const about = { submission: 'T-1', edition: 5, name: 'PORTAIL', by: 'Camille Morel' };
  const opening = { edition: 5, dataMonth: '2018-05', deadline: '2018-06-01' };
  it.each<[Told, string]>([
    [
      { kind: 'collectionOpened', ...opening, moved: false },
      'la collecte de la 5e édition est ouverte jusqu’au 1er juin 2018',
    ],
    [
      { kind: 'collectionOpened', ...opening, moved: true },
      'la collecte de la 5e édition court jusqu’au 1er juin 2018',
    ],
    [REMINDER, '4\u00a0projets attendus le 29 juin 2018'],
    [
      { ...REMINDER, late: true, left: [{ label: 'Ministère de la Justice', projects: 1 }] },
      'échéance passée, un projet attendu',
    ],
    [{ kind: 'returned', ...about }, '«\u00a0PORTAIL\u00a0» à corriger'],
    [DECIDED, '«\u00a0PORTAIL\u00a0» acceptée en partie'],
    [{ kind: 'received', ...about, ministry: 'MJ' }, '«\u00a0PORTAIL\u00a0» à décider'],
    [{ kind: 'commented', ...about, comments: 2 }, 'commentaire sur «\u00a0PORTAIL\u00a0»'],
  ])('of %j', (told, expected) => {
    expect(letter([told]).subject).toBe(`Panorama\u202f: ${expected}`);
  });

  it('count what is several, and name it all', () => {
    expect(letter([DECIDED, DECIDED, { ...REMINDER }]).subject).toBe(
      'Panorama\u202f: 4\u00a0projets attendus le 29 juin 2018, 2\u00a0transmissions décidées',
    );
  });

  it('are one line, whatever a project is called', () => {
    const { subject } = letter([{ ...DECIDED, name: 'UN\r\nBcc: autre@exemple.fr' }]);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe('a letter', () => {
  it('says in plain text all that the HTML says, with the addresses', () => {
    const written = letter([DECIDED, REMINDER]);
    const text = renderText(written);
    expect(text).toMatchInlineSnapshot(`
      "Bonjour Léa Martin,

      L’échéance approche
      ===================

      L’échéance de la collecte de la 5e édition est le 29 juin 2018. Il reste 4 projets à traiter.

      Si rien n’a changé pour un projet, un clic suffit à le confirmer.

      - Ministère de la Justice : 3 projets à traiter
      - Ministère de l’Intérieur : 1 projet à traiter

      Voir ce qui reste
      https://panorama.exemple.gouv.fr/collecte

      Une décision
      ============

      Une décision a été prise sur ce que vous avez transmis.

      - « PORTAIL » : acceptée en partie par Camille Morel, avec un commentaire
        https://panorama.exemple.gouv.fr/transmissions/T-000000000001

      -- 
      Vous recevez ce courriel parce que vous avez un compte sur Panorama, l’outil de préparation du panorama des grands projets SI de l’État.
      Il est envoyé automatiquement : inutile d’y répondre. Échangez avec vos interlocuteurs dans Panorama.
      "
    `);
    const html = renderHtml(written);
    for (const { title, paragraphs, items, action } of written.sections) {
      const said = [title, ...paragraphs, ...items.map((item) => item.text), action?.label ?? ''];
      for (const sentence of said) {
        expect(html).toContain(sentence);
        expect(text).toContain(sentence);
      }
      for (const { href } of items) if (href !== null) expect(html).toContain(`href="${href}"`);
    }
  });

  it('asks nothing of anybody else: no image, script, style sheet nor foreign link', () => {
    const html = renderHtml(letter([DECIDED, REMINDER], true));
    expect(html).not.toMatch(/<(img|script|link|style|iframe|form)|url\(|@import/i);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/panorama\.exemple\.gouv\.fr\//);
    expect(html).toContain('<html lang="fr">');
  });

  it('makes harmless whatever is typed as a name', () => {
    const markup = /<(?!\/?(!doctype|html|head|meta|title|body|div|p|h1|h2|ul|li|a)\b)/i;
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('<b>', '"', "'", '&', '</a>', '<script>'),
        (typed, bad) => {
          const html = renderHtml(letter([{ ...DECIDED, name: `${bad}${typed}${bad}`, by: bad }]));
          expect(html).not.toMatch(markup);
          expect(html.match(/<a /g)).toHaveLength(1);
        },
      ),
    );
    const tricky = letter([{ ...DECIDED, submission: '"><script>' }]);
    expect(renderHtml(tricky)).toContain('/transmissions/%22%3E%3Cscript%3E');
  });
});
