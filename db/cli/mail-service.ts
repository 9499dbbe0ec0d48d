import type { ChildProcess } from 'node:child_process';
import { type MailReading, readMailSettings } from '@/lib/mail/settings';
import { startMailWorker } from '../commands/mail/worker';

/** Sends mail beside a server, for as long as it runs; does nothing where no mail server is set. */
export function sendMailBeside(server: ChildProcess, base: string): void {
  const mail = readMailSettings(process.env);
  if (mail.status !== 'on') return;
  const worker = startMailWorker({ settings: mail.settings, base });
  server.on('exit', () => {
    void worker.stop();
  });
}

/**
 * Why mail would not work as it is set, in sentences; empty where it is off, or well set. Links need the
 * public address: a server does not know its own.
 */
export function mailProblems(environment: Readonly<Record<string, string | undefined>>): string[] {
  const mail: MailReading = readMailSettings(environment);
  if (mail.status === 'off') return [];
  return [
    ...(mail.status === 'wrong' ? mail.problems : []),
    ...(environment.NEXTAUTH_URL
      ? []
      : [
          'Les courriels renvoient à Panorama\u202f: donnez son adresse publique dans NEXTAUTH_URL.',
        ]),
  ];
}
