export const ROLES = ['officer', 'liaison', 'manager', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  officer: 'Chargé de mission DINSIC',
  liaison: 'Correspondant ministériel',
  manager: 'Direction',
  administrator: 'Administrateur',
};

/** Who is asking: read from the database at each request, never from the session token. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  /** Codes of the ministries a liaison works for; empty for the other roles. */
  ministries: readonly string[];
}
