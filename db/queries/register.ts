import { buildRegister } from '@/lib/domain/views/register';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { RegisterRequest } from '@/lib/schemas/register';
import type { RegisterView } from '@/lib/views/register';
import { reader } from '../read';
import { loadHistory } from './history';
import { chooseEdition, confinement, isOutsider } from './scope';

/** The register of exits as this actor may read it; null when there is no such edition. */
export function registerView(actor: Actor, request: RegisterRequest): RegisterView | null {
  const history = loadHistory(reader(), actor);
  const edition = chooseEdition(history.editions, request.edition);
  if (edition === null) return null;
  return buildRegister({
    history,
    edition: edition.number,
    filters: request.filters,
    restrictedTo: confinement(actor, edition),
    reading: { position: request.position, outside: isOutsider(actor) },
  });
}
