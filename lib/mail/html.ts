import type { Letter, Section } from './letter';

/** Colours of the State’s design system: text, link and rule, on white; contrasts over 7 to 1. */
const TEXT = '#161616';
const QUIET = '#3a3a3a';
const BLUE = '#000091';
const RULE = '#dddddd';
const FONT = 'Marianne, Arial, Helvetica, sans-serif';

/**
 * The HTML of a letter: one column of text, inline styles only, since mail programs keep little else;
 * no image, script, style sheet nor anything from elsewhere, so that opening it tells nobody.
 */
export function renderHtml({ subject, greeting, sections, closing }: Letter): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:${TEXT};font-family:${FONT};font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid ${BLUE};font-weight:bold">Panorama des grands projets SI de l’État</p>
<p style="margin:0 0 16px">${escaped(greeting)}</p>
${sections.map(sectionHtml).join('\n')}
<div style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid ${RULE};color:${QUIET};font-size:14px">
${closing.map((line) => `<p style="margin:0 0 8px">${escaped(line)}</p>`).join('\n')}
</div>
</div>
</body>
</html>
`;
}

function sectionHtml({ title, paragraphs, items, action }: Section): string {
  return [
    `<h1 style="margin:24px 0 8px;font-size:20px;line-height:1.4">${escaped(title)}</h1>`,
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escaped(text)}</p>`),
    ...(items.length > 0
      ? [`<ul style="margin:0 0 16px;padding:0 0 0 24px">`, ...items.map(itemHtml), '</ul>']
      : []),
    ...(action === null
      ? []
      : [
          `<p style="margin:0 0 16px"><a href="${escaped(action.href)}" style="display:inline-block;padding:8px 16px;background:${BLUE};color:#ffffff;text-decoration:none;font-weight:bold">${escaped(action.label)}</a></p>`,
        ]),
  ].join('\n');
}

function itemHtml({ text, href }: Section['items'][number]): string {
  const content =
    href === null
      ? escaped(text)
      : `<a href="${escaped(href)}" style="color:${BLUE}">${escaped(text)}</a>`;
  return `<li style="margin:0 0 8px">${content}</li>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless in an element or between quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
