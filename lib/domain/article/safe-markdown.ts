/** What an address may begin with: anything else, `javascript:` first, is no place to go to. */
const ADDRESS = /^(?:https?:\/\/|mailto:|[/#.])/i;
const SCRIPT = /(javascript|vbscript|\bdata)\s*:(?=\S)/gi;

/**
 * A text of Markdown without what a reader’s machine would run: raw HTML is shown as it is typed, and a
 * link to anything but a page or an address of mail is left as its words. A text that has none of it is
 * given back as it is; so is one that went through this before.
 */
export function safeMarkdown(text: string): string {
  return text
    .replace(/(?<!\\)<(?=[a-z/!?])/gi, '\\<')
    .replace(/\]\(\s*([^)\s]*)[^)\n]*\)?/g, (link, address: string) =>
      ADDRESS.test(address) ? link : ']',
    )
    .replace(/^[ ]{0,3}\[[^\]\n]{1,500}\]:[ \t]*(\S*).*$/gm, (line, address: string) =>
      ADDRESS.test(address) ? line : '',
    )
    .replace(SCRIPT, '$1\u202f: ');
}
