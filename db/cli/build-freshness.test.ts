import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildFresh } from './build-freshness';

let root: string;

function write(file: string, seconds: number): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, '');
  utimesSync(full, seconds, seconds);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'panorama-freshness-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('isBuildFresh', () => {
  it('is false without a build', () => {
    write('app/page.tsx', 1000);
    expect(isBuildFresh(root, '.next')).toBe(false);
  });

  it('is true when the build is the newest, false once a source is', () => {
    write('app/projets/page.tsx', 1000);
    write('.next/BUILD_ID', 2000);
    expect(isBuildFresh(root, '.next')).toBe(true);
    write('lib/domain/fold.ts', 3000);
    expect(isBuildFresh(root, '.next')).toBe(false);
  });
});
