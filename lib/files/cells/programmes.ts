import { spellingKey } from '@/lib/domain/figures/spelling';
import type { Programme } from '@/lib/domain/history/change';
import { NO_BREAK } from '../typography';
import { absenceOf } from './absence';
import { oneLine, severalLines } from './cell';

const SHARE = /(?:(?:^|\s)à\s*|\s*[:=,(–-]\s*|\s+|^)(\d{1,3}(?:[.,]\d+)?)\s*%\s*\)?\.?$/;
/** « (P129) », « (programme 129) »: anywhere in the label. */
const IN_PARENTHESES = /\(\s*(?:programme|prog\.?|p\.?|n°)?\s*(?:n°)?\s*0?(\d{3})\s*\)/i;
/** « Programme 176/police », « P129 - Coordination… »: before the label. */
const BEFORE =
  /^(?:programme|prog\.?|p\.?|bop)\s*(?:n°)?\s*0?(\d{3})\b(?!\d)\s*[-–—:/.,«]*\s*(.*)$/i;
/** « 129 », « 129 - Coordination… », « 212-0005 » (a part of programme 212). */
const BARE = /^0?(\d{3})(?:\s*[-–—:]\s*(.+))?$/;
const AFTER = /^(.*\D)\s(?:programme\s|p\.?\s?)0?(\d{3})$/i;
const ONLY_CODES = /^(?:prog\w*\s*)?p?\s?\d{3}(?:\s*(?:[,/+-]|et)\s*p?\s?\d{3})+$/i;
/** After a coded programme (and its share), what joins the next one. */
const JOINT =
  /(\(\s*P?\s?\d{3}\s*\)(?:\s*(?:à\s*|:\s*)?\d{1,3}(?:[.,]\d+)?\s*%)?)\s*(?:,|\+|\bet\b|&)\s+/gi;
const OPEN_END = /(?:^|\s|['’])(?:de|du|des|d['’]|la|le|les|l['’]|et|à|aux?|en|pour|par|sur)$/i;
const STRAY_ENDS = /^[\s,;:/–-]+|[\s,;:/–-]+$/g;

/**
 * Reads the financing programmes of a cell (text without HTML): « Label (P129) / Label (P105) »,
 * « (P176) à 80% », « Programme 176/police : 80% », « FMESPP » (no code). Shares are kept, in
 * French typography. A « / » without spaces separates only when each side has a code.
 */
export function readProgrammes(text: string): Programme[] {
  if (absenceOf(text) !== null) return [];
  const programmes: Programme[] = [];
  for (const line of linesOf(text)) {
    let first = true;
    for (const piece of piecesOf(line)) {
      const previous = first ? undefined : programmes.at(-1);
      const programme = readOne(piece);
      if (previous && isShareOf(previous, programme)) {
        programmes[programmes.length - 1] = withShare(previous, programme);
      } else if (programme !== null) {
        programmes.push(programme);
      }
      first = false;
    }
  }
  return programmes.filter((programme, at) => !programmes.slice(0, at).some(same(programme)));
}

/** The cell that `readProgrammes` reads back as the same programmes. */
export function writeProgrammes(programmes: readonly Programme[]): string {
  return programmes.reduce((cell, programme, at) => {
    const { code, label, share } = programme;
    const named = code === null || label === code ? label : `${label} (${code})`;
    const written = share === null ? named : `${named} à ${share}`;
    const previous = programmes[at - 1];
    if (previous === undefined) return written;
    return cell + (isShareOf(previous, programme) ? ' ; ' : ' / ') + written;
  }, '');
}

/** Semicolons separate programmes, and so do line ends, except in the middle of a label. */
function linesOf(text: string): string[] {
  return severalLines(text)
    .split(';')
    .flatMap((part) => joinedLines(part.split('\n').map(oneLine)));
}

function joinedLines(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const line of parts.filter((part) => part !== '')) {
    const last = lines.at(-1);
    const continues =
      last !== undefined &&
      codeIn(last) === null &&
      !BEFORE.test(line) &&
      (OPEN_END.test(last) || /^\p{Ll}/u.test(line));
    if (continues) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}

function piecesOf(line: string): string[] {
  if (ONLY_CODES.test(line)) return (line.match(/\d{3}/g) ?? []).map((code) => `P${code}`);
  return line
    .replace(JOINT, '$1 / ')
    .split(/\s+\/\s*|\s*\/\s+/)
    .flatMap(splitBetweenCodes)
    .map(oneLine)
    .filter((piece) => piece.replace(STRAY_ENDS, '') !== '');
}

function splitBetweenCodes(piece: string): string[] {
  const parts: string[] = [];
  for (const part of piece.split('/')) {
    const last = parts.at(-1);
    if (last === undefined || (codeIn(part) !== null && codeIn(last) !== null)) parts.push(part);
    else parts[parts.length - 1] = `${last}/${part}`;
  }
  return parts;
}

function codeIn(text: string): { code: string; rest: string } | null {
  const inside = IN_PARENTHESES.exec(text);
  if (inside) return { code: `P${inside[1]}`, rest: text.replace(inside[0], ' ') };
  const before = BEFORE.exec(text);
  if (before) return { code: `P${before[1]}`, rest: before[2] ?? '' };
  const bare = BARE.exec(text);
  if (bare)
    return { code: `P${bare[1]}`, rest: /^\d+$/.test(bare[2] ?? '') ? text : (bare[2] ?? '') };
  const after = AFTER.exec(text);
  return after ? { code: `P${after[2]}`, rest: after[1] ?? '' } : null;
}

function readOne(piece: string): Programme | null {
  const shared = SHARE.exec(piece);
  const share = shared ? `${shared[1]?.replace('.', ',')}${NO_BREAK}%` : null;
  const named = oneLine(shared ? piece.slice(0, shared.index) : piece).replace(STRAY_ENDS, '');
  const found = codeIn(named);
  const label = oneLine(found?.rest ?? named)
    .replace(STRAY_ENDS, '')
    .replace(/^«\s*|\s*»$/g, '');
  if (label === '' && found === null) return null;
  return { code: found?.code ?? null, label: label || (found?.code ?? ''), share };
}

/** « Police nationale (P176) / police : 80% »: the second piece only says the share of the first. */
function isShareOf(previous: Programme, next: Programme | null): next is Programme {
  return (
    previous.code !== null && previous.share === null && next?.code === null && next.share !== null
  );
}

function withShare(programme: Programme, part: Programme): Programme {
  if (programme.label === programme.code) return { ...programme, ...part, code: programme.code };
  const told = spellingKey(programme.label).includes(spellingKey(part.label));
  const label = told ? programme.label : `${programme.label} – ${part.label}`;
  return { ...programme, label, share: part.share };
}

function same(a: Programme): (b: Programme) => boolean {
  return (b) => a.code === b.code && a.label === b.label && a.share === b.share;
}
