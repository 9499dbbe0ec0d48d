import type { CommandResult } from '@/lib/domain/result';
import { ROLE_LABELS, ROLES } from '@/lib/domain/vocabulary/roles';
import { addUser, disableUser } from '../commands/accounts/manage';
import { hashPassword, temporaryPassword } from '../passwords';
import { listAccounts } from '../queries/accounts';
import { commandLineActor } from './actor';
import { CommandError, onePositional, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama user add --email ADRESSE --name NOM --role PROFIL [--ministry CODE]… [--json]
        panorama user list [--json]
        panorama user disable ADRESSE

Comptes. « add » donne un mot de passe provisoire, affiché une seule fois.
  --role PROFIL     ${ROLES.map((role) => `${role} (${ROLE_LABELS[role]})`).join('\n                    ')}
  --ministry CODE   ministère d’un correspondant ; peut être répété`;

export async function run(args: string[]): Promise<number> {
  const [action, ...rest] = args;
  switch (action) {
    case 'add':
      return add(rest);
    case 'list':
      return list(rest);
    case 'disable':
      return disable(rest);
    default:
      throw new UsageError('Indiquez ce qu’il faut faire : add, list ou disable.');
  }
}

async function add(args: string[]): Promise<number> {
  const { values } = parse(args, {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    ministry: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  for (const name of ['email', 'name', 'role'] as const) {
    if (values[name] === undefined) throw new UsageError(`Indiquez --${name}.`);
  }
  prepareDatabase({ create: true });
  const password = temporaryPassword();
  const added = accepted(
    addUser(commandLineActor(), {
      email: values.email,
      name: values.name,
      role: values.role,
      ministries: values.ministry ?? [],
      passwordHash: await hashPassword(password),
      isDemo: false,
    }),
  );
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...added, password })}\n`
      : `Compte ${added.email} ouvert. Mot de passe provisoire : ${password}\n`,
  );
  return 0;
}

function list(args: string[]): number {
  const { values } = parse(args, { json: { type: 'boolean' } });
  prepareDatabase({ create: false });
  const accounts = listAccounts(commandLineActor());
  if (values.json) {
    process.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`);
    return 0;
  }
  for (const { email, name, role, ministries, disabledAt } of accounts) {
    const state = disabledAt === null ? '' : ' (désactivé)';
    const scope = ministries.length > 0 ? ` [${ministries.join(', ')}]` : '';
    process.stdout.write(`${email}  ${name}  ${ROLE_LABELS[role]}${scope}${state}\n`);
  }
  return 0;
}

function disable(args: string[]): number {
  const { positionals } = parse(args, {});
  const email = onePositional('l’adresse du compte', positionals).trim().toLowerCase();
  prepareDatabase({ create: false });
  const account = listAccounts(commandLineActor()).find((known) => known.email === email);
  if (!account) throw new CommandError(`Aucun compte pour ${email}.`);
  accepted(disableUser(commandLineActor(), { user: account.id }));
  process.stdout.write(`Compte ${email} désactivé ; ses sessions sont fermées.\n`);
  return 0;
}

/** The value of a command, or its refusal as the sentence of the command line. */
export function accepted<T>(result: CommandResult<T>): T {
  switch (result.status) {
    case 'ok':
      return result.value;
    case 'invalid':
      throw new CommandError(Object.values(result.fields).join(' '));
    case 'refused':
      throw new CommandError(result.reason);
    case 'conflict':
      throw new CommandError(`La fiche a été modifiée entre-temps par ${result.by}.`);
    case 'unexpected':
      throw new CommandError(`Erreur inattendue, référence ${result.reference} (voir le journal).`);
  }
}
