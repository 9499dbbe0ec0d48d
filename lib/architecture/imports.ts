/** One import as written in a source file. */
export interface ImportStatement {
  specifier: string;
  /** `import type` and `export type` leave nothing in the running program. */
  typeOnly: boolean;
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g;
const STATIC =
  /^[ \t]*(import|export)\s+(type\s+)?(?:[\w*$\s{},]+?\s+from\s+)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** The imports and re-exports of a TypeScript source, in order; comments are not read. */
export function importsOf(source: string): ImportStatement[] {
  const code = source.replace(COMMENTS, '');
  const fixed = [...code.matchAll(STATIC)].map((match) => ({
    specifier: match[3] ?? '',
    typeOnly: match[2] !== undefined,
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map((match) => ({
    specifier: match[1] ?? '',
    typeOnly: false,
  }));
  return [...fixed, ...dynamic];
}

/** The directive a file opens with, if any: what decides where Next runs it. */
export function directiveOf(source: string): 'client' | 'server' | null {
  const match = /^\s*['"]use (client|server)['"]/.exec(source.replace(COMMENTS, ''));
  return match === null ? null : (match[1] as 'client' | 'server');
}

/** The code without its comments: what a rule about forbidden calls has to read. */
export function codeOf(source: string): string {
  return source.replace(COMMENTS, '');
}
