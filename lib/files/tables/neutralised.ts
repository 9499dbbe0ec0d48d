const DANGEROUS = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/**
 * A text that no spreadsheet takes for a formula (OWASP, « CSV injection »): an apostrophe goes
 * before a leading `=`, `+`, `-`, `@`, tab or CR. Apostrophes already there get one more, so that
 * `restored` always gives the text back.
 */
export function neutralised(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutralised`. */
export function restored(text: string): string {
  return NEUTRALISED.test(text) ? text.slice(1) : text;
}
