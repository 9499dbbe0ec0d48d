import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { limitParallel } from './parallel-limit';

/** OWASP’s settings for argon2id: 19 MiB, two passes, one lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a core: a burst of sign-ins waits its turn and leaves the rest of us some. */
const inTurn = limitParallel(2);

/** No 0, O, 1, l nor I: a temporary password is read out and copied by hand. */
const ALPHABET = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const TEMPORARY_GROUPS = 4;
const GROUP_LENGTH = 4;

/** argon2id (the default algorithm of the library), in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, SETTINGS));
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. With no hash (unknown address) it takes the same
 * time and answers no, so that the delay does not tell which addresses have an account.
 */
export async function verifyPassword(known: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const against = known ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return known !== null && matches;
}

/** A password to hand over once, of 16 characters (more than 90 random bits): « k7Qm-x2Fd-… ». */
export function temporaryPassword(): string {
  return Array.from({ length: TEMPORARY_GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');
}
