import { parseArgs } from 'node:util';

/** Wrong use of the command line: said in one sentence on stderr, exit code 2. */
export class UsageError extends Error {}

/** A failure the user can do something about: said in one sentence on stderr, exit code 1. */
export class CommandError extends Error {}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/** Parses strictly; an unknown option or a missing value is a wrong use. */
export function parse<const T extends NonNullable<Options>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(frenchReason(error));
  }
}

function frenchReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (/Unknown option/.test(message)) return `Option inconnue : ${option}.`;
  if (/argument missing|ambiguous/.test(message)) return `L’option ${option} attend une valeur.`;
  return message;
}

/** A whole number from 1 to 999. */
export function editionOption(value: string | undefined): number {
  if (value === undefined) throw new UsageError('Indiquez l’édition : --edition N.');
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new UsageError(`--edition attend un nombre de 1 à 999 (reçu : ${value}).`);
  }
  return Number(value);
}

/** `YYYY-MM`. */
export function monthOption(name: string, value: string | undefined): string {
  if (value === undefined)
    throw new UsageError(`Indiquez le mois des données : --${name} AAAA-MM.`);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) {
    throw new UsageError(`--${name} attend un mois de la forme AAAA-MM (reçu : ${value}).`);
  }
  return value;
}

/** `YYYY-MM-DD`, or null when the option is absent. */
export function dateOption(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value);
  if (!real)
    throw new UsageError(`--${name} attend une date de la forme AAAA-MM-JJ (reçu : ${value}).`);
  return value;
}

/** The only positional argument, by name. */
export function onePositional(name: string, positionals: string[]): string {
  const [value, extra] = positionals;
  if (value === undefined) throw new UsageError(`Il manque ${name}.`);
  if (extra !== undefined) throw new UsageError(`Argument inattendu : ${extra}.`);
  return value;
}
