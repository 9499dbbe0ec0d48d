import type { ChosenFile } from './requests';

/** Hands a file over to the browser, which saves it where it saves downloads. */
export function saveAs({ name, bytes }: ChosenFile): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
