/** Schemes an address may have: anything else, `javascript:` first, is no place to go to. */
const ALLOWED = /^(?:https?|mailto)$/;
const SCRIPT = /(javascript|vbscript|\bdata)(?:\s|\\)*:(?=\S)/gi;
/** Attributes that kramdown sets on what is before them: these cannot run anything. */
const HARMLESS_ATTRIBUTES =
  /^\{:(?:\s{1,9}|[.#][\w-]{1,60}|(?:target|rel|title|lang)="[^"<>{}]{0,200}")*\}$/;

const NAMED: Readonly<Record<string, string>> = { colon: ':', amp: '&', tab: '\t', newline: '\n' };

/** The characters that entities stand for, read once as a browser reads an address. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|([a-z]{1,20}));?/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    },
  );
}

/** An address as a browser follows it: entities read, escapes, white space and control signs left out. */
function followed(address: string): string {
  return decoded(address).replace(/[\p{White_Space}\p{Cc}\p{Cf}\\]/gu, '');
}

/** True of an address in the same site, or one of a page or of a mail. */
function isPlace(address: string): boolean {
  const scheme = /^([^/?#:]*):/.exec(followed(address))?.[1];
  return scheme === undefined || ALLOWED.test(scheme.toLowerCase());
}

/**
 * A text of Markdown without what a reader’s machine would run: raw HTML is shown as it is typed, and a
 * link to anything but a page or an address of mail is left as its words. A text that has none of it is
 * given back as it is; so is one that went through this before.
 */
export function safeMarkdown(text: string): string {
  return (
    text
      // An even number of backslashes escapes nothing but itself; « <https://…> » is a link, no tag.
      .replace(/(?<!\\)((?:\\\\)*)<(?!https?:\/\/[^\s<>"'`\\]*>)(?=[a-z/!?])/gi, '$1\\<')
      .replace(/(?<!\\)\{:[^}\n]*\}?/g, (attributes) =>
        HARMLESS_ATTRIBUTES.test(attributes) ? attributes : `\\${attributes}`,
      )
      // An address may begin on the next line of a quote.
      .replace(
        /\]\([\s>]*([^)\s]*)[^)\n]*\)?(?=([(:]?))/g,
        // What follows a link left out must not become its address.
        (link, address: string, next: string) =>
          isPlace(address) ? link : next === '' ? ']' : '] ',
      )
      // Wherever a list or a quote puts the definition; a note of the foot of the page is no address.
      .replace(/\[(?!\^)(?:\\.|[^\]\\]){1,500}\]:[\s>]*(\S*)[^\n]*/g, (line, address: string) =>
        isPlace(address) ? line : '',
      )
      .replace(SCRIPT, '$1\u202f: ')
      .replace(/\S*&\S*/g, (word) =>
        followed(word).search(SCRIPT) >= 0 ? word.replaceAll('&', '&amp;') : word,
      )
  );
}
