/**
 * HTML that may stand as it is: written in this program, or from texts made harmless. Only `html`
 * makes some, so that a text from the data cannot reach the page unescaped.
 */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes: texts and numbers are escaped, null and false leave nothing. */
export type Content = string | number | Markup | null | false | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls that HTML forbids, and lone halves of a character, which no encoding can carry. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text made harmless in an element, or between double or single quotes. */
export function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function written(content: Content): string {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(written).join('');
  return escaped(String(content));
}

/** A template of HTML: every value but `Markup` is escaped; attributes are written between quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(
    parts.reduce((text, part, index) => text + written(values[index - 1] ?? null) + part),
  );
}

/** The address to link to, if it is one of the web; null for any other scheme or what is no address. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** A link to another site, which is not told where its reader comes from; its text alone where unsafe. */
export function externalLink(url: string, text: Content): Markup {
  const address = webAddress(url);
  return address === null
    ? html`${text}`
    : html`<a href="${address}" rel="noreferrer noopener">${text}</a>`;
}
