import { createHash } from 'node:crypto';

/**
 * What the page does beyond being read: sorts its list by any column, filters it, folds the sheets of
 * the projects. Plain functions of the browser; without them the list is whole and open.
 */
export const SCRIPT = `(() => {
const table = document.getElementById('liste');
const input = document.getElementById('filtre');
const count = document.getElementById('compte');
const groups = [...table.tBodies];
const french = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/\\s+/g, ' ').toLowerCase();
const words = new Map(groups.map((group) => [group, fold(group.textContent)]));
const plural = (number) => number + '\\u00a0projet' + (number > 1 ? 's' : '');

const unfold = (group, open) => {
  group.rows[1].hidden = !open;
  group.querySelector('.name button').setAttribute('aria-expanded', String(open));
};
for (const group of groups) {
  const name = group.querySelector('.name');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name.textContent;
  group.rows[1].id = 'fiche-' + group.id;
  button.setAttribute('aria-controls', group.rows[1].id);
  button.addEventListener('click', () => unfold(group, group.rows[1].hidden));
  name.replaceChildren(button);
  unfold(group, false);
}

const valueAt = (group, column) => {
  const cell = group.rows[0].cells[column];
  const value = cell.dataset.s ?? cell.textContent;
  return value === '' ? null : column > 2 && /^-?[\\d.]+$/.test(value) ? Number(value) : value;
};
const compare = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b : french.compare(a, b);
const sort = (column, sign) => {
  const sorted = groups.toSorted((a, b) => {
    const [left, right] = [valueAt(a, column), valueAt(b, column)];
    if (left === null || right === null) return (left === null) - (right === null);
    return sign * compare(left, right);
  });
  table.append(...sorted);
};
const heads = [...table.tHead.rows[0].cells];
heads.forEach((head, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener('click', () => {
    const now = head.getAttribute('aria-sort');
    const down = now === null ? head.classList.contains('n') : now === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    sort(column, down ? -1 : 1);
  });
});

const filter = () => {
  const asked = fold(input.value).split(' ').filter(Boolean);
  let shown = 0;
  for (const group of groups) {
    group.hidden = !asked.every((word) => words.get(group).includes(word));
    if (!group.hidden) shown += 1;
  }
  count.textContent = shown === groups.length ? plural(shown) : plural(shown) + ' sur ' + groups.length;
};
input.addEventListener('input', filter);
input.closest('.search').hidden = false;
filter();

const reach = () => {
  const group = groups.find(({ id }) => '#' + id === decodeURIComponent(location.hash));
  if (!group) return;
  input.value = '';
  filter();
  unfold(group, true);
  group.scrollIntoView();
};
addEventListener('hashchange', reach);
reach();
})();
`;

/** The Content-Security-Policy of the page: nothing is fetched, and no other script runs. */
export function contentPolicy(): string {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
