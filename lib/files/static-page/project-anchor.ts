import { html, type Markup } from './markup';

/** The address of a project in the page. */
export function projectAnchor(project: string): string {
  return `projet-${project}`;
}

/** Leads to a project’s line in the list. */
export function projectLink(project: string, name: string): Markup {
  return html`<a href="#${projectAnchor(project)}">${name}</a>`;
}
