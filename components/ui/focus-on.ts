/** Gives the focus back where it came from, once what had it is closed. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
