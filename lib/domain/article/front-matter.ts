const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?=\n|$)/;

/**
 * An article with the date of its publication in its front matter, which is known only when it goes out.
 * A text whose front matter was lost is given back as it is.
 * @param publishedOn ISO date.
 */
export function dated(text: string, publishedOn: string): string {
  return text.replace(FRONT_MATTER, (block, fields: string) => {
    const lines = fields.split('\n');
    const at = lines.findIndex((line) => /^date\s*:/.test(line));
    const date = `date: ${publishedOn}`;
    return at < 0
      ? block.replace('---\n', () => `---\n${date}\n`)
      : `---\n${lines.with(at, date).join('\n')}\n---`;
  });
}

export interface ArticleParts {
  title: string;
  date: string;
  chapeau: string;
  /** Markdown after the front matter. */
  body: string;
}

/** An article taken apart, for its preview; fields that are not there are empty. */
export function articleParts(text: string): ArticleParts {
  const match = FRONT_MATTER.exec(text);
  const lines = match?.[1]?.split('\n') ?? [];
  return {
    title: fieldOf(lines, 'title'),
    date: fieldOf(lines, 'date'),
    chapeau: fieldOf(lines, 'chapeau-text'),
    body: match ? text.slice(match[0].length).trimStart() : text,
  };
}

function fieldOf(lines: readonly string[], name: string): string {
  const value =
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  return value.startsWith('"') ? unquoted(value) : value;
}

/** A YAML string between double quotes is one of JSON; while it is being typed, it is shown as it is. */
function unquoted(value: string): string {
  try {
    return String(JSON.parse(value));
  } catch {
    return value.replace(/^"|"$/g, '');
  }
}
