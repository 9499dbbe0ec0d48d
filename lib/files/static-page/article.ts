import { type Content, externalLink, html, type Markup } from './markup';

/** An article of the directorate: its lead, then its text. */
export interface Article {
  lead: string | null;
  body: string;
}

const FRONT_MATTER = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;
const LEAD_FIELD = 'chapeau-text';

/** Splits the front matter, of which the page shows the lead only, from the text. */
export function readArticle(source: string): Article {
  const match = FRONT_MATTER.exec(source);
  if (match === null) return { lead: null, body: source };
  return { lead: fieldOf(match[1] ?? '', LEAD_FIELD), body: source.slice(match[0].length) };
}

/** A field on one line, quoted or not, or on the indented lines below it. */
function fieldOf(frontMatter: string, name: string): string | null {
  const lines = frontMatter.split(/\r?\n/);
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (at < 0) return null;
  const own = (lines[at] ?? '').slice(name.length + 1).trim();
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line !== '' && !/^\s/.test(line));
  const below = rest.slice(0, end < 0 ? rest.length : end).map((line) => line.trim());
  const text = [/^[|>][+-]?$/.test(own) ? '' : own, ...below].join(' ').trim();
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replace(/\\(["\\])/g, '$1') || null;
  return (/^'(.*)'$/.exec(text)?.[1]?.replaceAll("''", "'") ?? text) || null;
}

/**
 * The part of Markdown that articles are written in: titles, paragraphs, lists, emphasis, links. Any
 * other sign stands for itself, and HTML is text. Titles begin at the third level, under the section’s.
 */
export function renderMarkdown(text: string): Markup {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(
      /\n\s*\n|\n(?=#{1,6} )|(?<=^#{1,6} [^\n]*)\n|(?<=^(?![-*•] |\d+[.)] |\s)[^\n]*)\n(?=[-*•] |\d+[.)] )/m,
    )
    .map((block) => block.trim())
    .filter((block) => block !== '');
  let titled = false;
  return html`${blocks.map((block) => {
    const title = /^(#{1,6}) +(.*)$/.exec(block);
    if (title === null) return blockOf(block);
    const isLow = titled && (title[1]?.length ?? 0) > 2;
    titled = true;
    const content = inline((title[2] ?? '').replace(/ #+$/, ''));
    return isLow ? html`<h4>${content}</h4>\n` : html`<h3>${content}</h3>\n`;
  })}`;
}

const BULLET = /^[-*•] +/;
const NUMBER = /^\d+[.)] +/;

function blockOf(block: string): Markup {
  const lines = block.split('\n');
  if (block.startsWith('>')) {
    const quoted = lines.map((line) => line.replace(/^> ?/, '').trim()).join(' ');
    return html`<blockquote><p>${inline(quoted.replace(/^#+ */, ''))}</p></blockquote>\n`;
  }
  for (const [mark, list] of [
    [BULLET, (items: Content) => html`<ul>${items}</ul>\n`],
    [NUMBER, (items: Content) => html`<ol>${items}</ol>\n`],
  ] as const) {
    if (!mark.test(lines[0] ?? '')) continue;
    return list(itemsOf(lines, mark).map((item) => html`<li>${inline(item)}</li>`));
  }
  return html`<p>${inline(lines.map((line) => line.trim()).join(' '))}</p>\n`;
}

/** A line without a mark goes on with the item above it. */
function itemsOf(lines: readonly string[], mark: RegExp): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const last = items.length - 1;
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items[last] = `${items[last] ?? ''} ${line.trim()}`;
  }
  return items;
}

const INLINE =
  /\\([\\`*_[\]<>])|\*\*(.+?)\*\*|(?<![\p{L}\d*])[*_](?![\s*])(.+?)[*_](?![\p{L}\d*])|\[([^\]]+)\]\(([^)\s]+)\)/u;

function inline(text: string): Content {
  const match = INLINE.exec(text);
  if (match === null) return text;
  const [whole, escaped, strong, emphasis, label, url] = match;
  return [
    text.slice(0, match.index),
    escaped !== undefined
      ? escaped
      : strong !== undefined
        ? html`<strong>${inline(strong)}</strong>`
        : emphasis !== undefined
          ? html`<em>${inline(emphasis)}</em>`
          : externalLink(url ?? '', label ?? ''),
    inline(text.slice(match.index + whole.length)),
  ];
}
