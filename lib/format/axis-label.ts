/** Words and signs a label must not be cut after. */
const DANGLING = /([\s,;]+(de|des|du|la|le|les|et|en|à|aux|d[’']|l[’'])?)+$/i;

/** « Ministère de la Justice » → « Justice », cut at a word where it is still too long for an axis. */
export function axisLabel(label: string, maximum = 31): string {
  const short = label
    .replace(
      /^minist[èe]res?\s+(charg[ée]s?\s+)?(de\s+la\s+|de\s+l[’']\s*|du\s+|des\s+|de\s+)?/i,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const text = short === '' ? label : short.charAt(0).toLocaleUpperCase('fr') + short.slice(1);
  if (text.length <= maximum) return text;
  const cut = text.slice(0, maximum);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(maximum / 2)));
  return `${atWord.replace(DANGLING, '')}…`;
}
