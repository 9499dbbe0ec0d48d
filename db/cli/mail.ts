import { formatInstant } from '@/lib/format/dates';
import { readMailSettings } from '@/lib/mail/settings';
import { resendMail } from '../commands/mail/resend';
import { mailRound } from '../commands/mail/round';
import { mailStatus } from '../queries/mail-status';
import { commandLineActor } from './actor';
import { CommandError, onePositional, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';
import { mailProblems } from './mail-service';
import { accepted } from './user';

export const help = `Usage : panorama mail send [--json]
        panorama mail status [--json]
        panorama mail resend NUMÉRO

Courriels. Rien ne part tant que SMTP_URL (ou SMTP_HOST) et MAIL_FROM ne sont pas donnés.
  send      fait un tour : rappels dus, rédaction, envoi ; pour une tâche planifiée, là où
            « npm start » ne tourne pas avec ces variables
  status    ce qui attend, ce qui est parti, et les courriels incertains ou abandonnés
  resend    renvoie un courriel incertain ou abandonné, après avoir demandé à la personne`;

const STATE_LABELS = {
  waiting: 'en attente',
  sending: 'en cours d’envoi',
  sent: 'envoyés',
  failed: 'abandonnés',
  uncertain: 'incertains',
  cancelled: 'sans objet ou annulés',
} as const;

export async function run(args: string[]): Promise<number> {
  const [action, ...rest] = args;
  switch (action) {
    case 'send':
      return send(rest);
    case 'status':
      return status(rest);
    case 'resend':
      return resend(rest);
    default:
      throw new UsageError('Indiquez ce qu’il faut faire : send, status ou resend.');
  }
}

async function send(args: string[]): Promise<number> {
  const { values } = parse(args, { json: { type: 'boolean' } });
  const mail = readMailSettings(process.env);
  const problems = mailProblems(process.env);
  if (mail.status === 'off') {
    throw new CommandError('Aucun serveur de courriel n’est donné (SMTP_URL) : rien n’est envoyé.');
  }
  if (mail.status === 'wrong' || problems.length > 0) throw new CommandError(problems.join('\n'));
  prepareDatabase({ create: false });
  const report = await mailRound({
    settings: mail.settings,
    base: process.env.NEXTAUTH_URL ?? '',
  });
  process.stdout.write(
    values.json
      ? `${JSON.stringify(report)}\n`
      : `${report.sent} envoyés, ${report.refused} refusés (nouvel essai plus tard), ${report.uncertain} incertains.\n`,
  );
  return 0;
}

function status(args: string[]): number {
  const { values } = parse(args, { json: { type: 'boolean' } });
  prepareDatabase({ create: false });
  const known = mailStatus(commandLineActor());
  if (values.json) {
    process.stdout.write(`${JSON.stringify(known, null, 2)}\n`);
    return 0;
  }
  const lines = [
    `Envoi : ${{ on: 'activé', off: 'désactivé', wrong: 'mal réglé' }[readMailSettings(process.env).status]}`,
    `Nouvelles pas encore rédigées : ${known.notices}`,
    ...Object.entries(STATE_LABELS).map(
      ([state, label]) =>
        `Courriels ${label} : ${known.states[state as keyof typeof STATE_LABELS] ?? 0}`,
    ),
    ...known.doubtful.map(
      ({ id, state, to, subject, createdAt, lastError }) =>
        `  ${id}  ${state === 'failed' ? 'abandonné' : 'incertain'}  ${formatInstant(createdAt)}  ${to}  ${subject}  ${lastError ?? ''}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function resend(args: string[]): number {
  const { positionals } = parse(args, {});
  const number = onePositional(
    'le numéro du courriel (voir « panorama mail status »)',
    positionals,
  );
  if (!/^[1-9]\d{0,9}$/.test(number)) throw new UsageError(`${number} n’est pas un numéro.`);
  prepareDatabase({ create: false });
  const subject = accepted(resendMail(commandLineActor(), { mail: Number(number) }));
  process.stdout.write(`« ${subject} » partira au prochain tour.\n`);
  return 0;
}
