/** Control characters but tab and line ends, what is no character, and what stands for a lost one. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\ufffd/gu;

/**
 * A text as files of every format can hold it: no control characters, no half characters, LF line ends,
 * no spaces at its ends. Two texts that differ by those alone are the same to whoever reads them.
 */
export function writableText(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '').replace(/\r\n?/g, '\n').trim();
}
