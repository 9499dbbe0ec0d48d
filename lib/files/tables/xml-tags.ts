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

/** Attributes by millions would each be kept by whoever reads them. */
const LONGEST_TAG = 64 * 1024;
/** A cell holds 32 767 characters, of which entities make ten times as many at most. */
const LONGEST_TEXT = 512 * 1024;
/** Elements inside one another: a workbook has a dozen. */
const DEEPEST = 100;
const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tags of an XML text one after the other, comments and CDATA sections passed over as a parser
 * does. Reading stops, with null, at what is not well formed, at what would cost its reader the square
 * of its length (texts without end, elements inside one another), or at a document type, which a
 * workbook never has and which entity bombs need.
 */
export function* tagsOf(xml: string): Generator<Tag | null> {
  let depth = 0;
  let since = 0;
  let at = nextTag(xml, 0);
  while (at !== -1) {
    if (at - since > LONGEST_TEXT || depth > DEEPEST) return yield null;
    const skipped = passedOver(xml, at);
    if (skipped === -1) return yield null;
    if (skipped > at) {
      if (skipped - at > LONGEST_TEXT) return yield null;
      since = skipped;
      at = nextTag(xml, skipped);
      continue;
    }
    const end = endOfTag(xml, at + 1);
    if (end === -1) return yield null;
    const tag = tagOf(xml.slice(at + 1, end), end + 1);
    if (!tag.selfClosing) depth += tag.closing ? -1 : 1;
    yield tag;
    since = end;
    at = nextTag(xml, end);
  }
  if (xml.length - since > LONGEST_TEXT) yield null;
}

function nextTag(xml: string, from: number): number {
  return xml.indexOf('<', from);
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
  const furthest = Math.min(xml.length, from + LONGEST_TAG);
  for (let at = from; at < furthest; at += 1) {
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
