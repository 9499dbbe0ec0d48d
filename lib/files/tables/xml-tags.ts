/** One tag of an XML text, as met: nothing is built of it. */
export interface Tag {
  /** Without its namespace prefix. */
  name: string;
  closing: boolean;
  selfClosing: boolean;
  /** Its source, from the name on: read it with `attributesOf`. */
  source: string;
  /** Where the text after it starts. */
  end: number;
}

const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tags of an XML text one after the other, comments and CDATA sections passed over as a parser
 * does. Reading stops, with null, at what is not well formed or at a document type, which a workbook
 * never has and which entity bombs need.
 */
export function* tagsOf(xml: string): Generator<Tag | null> {
  let at = xml.indexOf('<');
  while (at !== -1) {
    const skipped = passedOver(xml, at);
    if (skipped === -1) return yield null;
    if (skipped > at) {
      at = xml.indexOf('<', skipped);
      continue;
    }
    const end = endOfTag(xml, at + 1);
    if (end === -1) return yield null;
    yield tagOf(xml.slice(at + 1, end), end + 1);
    at = xml.indexOf('<', end);
  }
}

/** Past a comment, a CDATA section or an instruction that starts here; `at` for a tag, -1 for what is refused. */
function passedOver(xml: string, at: number): number {
  const next = xml[at + 1];
  if (next === '?') return after(xml, '?>', at);
  if (next !== '!') return at;
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at);
  return xml.startsWith('<![CDATA[', at) ? after(xml, ']]>', at) : -1;
}

function after(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at === -1 ? -1 : at + closing.length;
}

/** The « > » that ends a tag: not one inside a quoted attribute. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
    else if (code === 0x3c) return -1;
  }
  return -1;
}

function tagOf(source: string, end: number): Tag {
  const closing = source.startsWith('/');
  const from = closing ? 1 : 0;
  const length = source.slice(from).search(/[\s/]/);
  const qualified = length === -1 ? source.slice(from) : source.slice(from, from + length);
  return {
    name: localName(qualified),
    closing,
    selfClosing: source.endsWith('/'),
    source,
    end,
  };
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

/** The attributes of a tag by their names without prefix, each with all its values, entities as written. */
export function attributesOf({ source }: Tag): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const values = attributes.get(localName(name)) ?? [];
    attributes.set(localName(name), [...values, double ?? single ?? '']);
  }
  return attributes;
}
