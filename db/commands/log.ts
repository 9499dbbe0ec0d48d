import pino from 'pino';

/** Surprises only: never a password, a token nor the content of an entry. */
const logger = pino(
  { name: 'panorama', level: process.env.LOG_LEVEL ?? 'info' },
  pino.destination({ dest: 2, sync: true }),
);

/** Logs a surprise under the reference that the user is shown. */
export function logSurprise(reference: string, where: string, error: unknown): void {
  logger.error({ reference, where, err: error }, 'unexpected error');
}
