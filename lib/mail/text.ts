import type { Letter, Section } from './letter';

/** The plain text of a letter: everything the HTML says, addresses written out. */
export function renderText({ greeting, sections, closing }: Letter): string {
  const signature = `-- \n${closing.join('\n')}\n`;
  return [greeting, ...sections.map(sectionText), signature].join('\n\n');
}

function sectionText({ title, paragraphs, items, action }: Section): string {
  const blocks = [
    `${title}\n${'='.repeat(title.length)}`,
    ...paragraphs,
    ...(items.length > 0 ? [items.map(itemText).join('\n')] : []),
    ...(action === null ? [] : [`${action.label}\n${action.href}`]),
  ];
  return blocks.join('\n\n');
}

function itemText({ text, href }: Section['items'][number]): string {
  return href === null ? `- ${text}` : `- ${text}\n  ${href}`;
}
