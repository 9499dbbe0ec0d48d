/**
 * The dates begun and not finished: a native date field gives them as empty, and they would be
 * recorded as « no date ». By name of field.
 */
export function incompleteDates(form: HTMLFormElement | null): Record<string, string> {
  const dates = form?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? [];
  return Object.fromEntries(
    [...dates]
      .filter(({ validity }) => validity.badInput)
      .map(({ name }) => [
        name,
        'Cette date est incomplète : indiquez le jour, le mois et l’année.',
      ]),
  );
}
