import { describe, expect, it } from 'vitest';
import { directiveOf, importsOf } from './imports';

describe('importsOf', () => {
  it('reads every form of import, on one line or several', () => {
    // Kept off the start of a line, so that this file is not taken to import them itself.
    const source = [
      "import a from 'one';",
      'import { b,',
      '  c as d } from "two";',
      "import * as e from './three';",
      "import 'four';",
      "import type { F } from '@/five';",
      "export { g } from '../six';",
      "export type { H } from 'seven';",
      "const i = await import('eight');",
      'const j = require("nine");',
    ].join('\n');
    expect(importsOf(source)).toEqual([
      { specifier: 'one', typeOnly: false },
      { specifier: 'two', typeOnly: false },
      { specifier: './three', typeOnly: false },
      { specifier: 'four', typeOnly: false },
      { specifier: '@/five', typeOnly: true },
      { specifier: '../six', typeOnly: false },
      { specifier: 'seven', typeOnly: true },
      { specifier: 'eight', typeOnly: false },
      { specifier: 'nine', typeOnly: false },
    ]);
  });

  it('ignores comments and plain strings', () => {
    const source = `
// import a from 'one';
/* import b from 'two'; */
const url = 'https://example.org'; const text = "from 'three'";
export const c = 'four';
`;
    expect(importsOf(source)).toEqual([]);
  });
});

describe('directiveOf', () => {
  it('finds the directive after a comment, and only at the top', () => {
    expect(directiveOf(`// why\n'use client';\nimport a from 'a';`)).toBe('client');
    expect(directiveOf(`"use server"\n`)).toBe('server');
    expect(directiveOf(`import a from 'a';\n'use client';`)).toBeNull();
  });
});
