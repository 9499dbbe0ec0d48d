import os from 'node:os';
import type { Role } from '@/lib/domain/vocabulary/roles';
import { type SystemActor, systemActor } from '../system-actor';

/**
 * Who acts from the command line: whoever has a shell on the server holds the database file, and is
 * named in the journal by their system account.
 */
export function commandLineActor(role: Role = 'administrator'): SystemActor {
  return systemActor({
    id: 'command-line',
    name: `Ligne de commande (${os.userInfo().username})`,
    role,
    ministries: [],
  });
}
