import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { AccountRow } from '@/lib/views/administration';

/** Active, demonstration, disabled: in words, the colour only repeats them. */
export function AccountState({ account }: { account: AccountRow }) {
  if (account.disabledAt !== null) {
    return (
      <Badge as="span" small noIcon>
        Désactivé
      </Badge>
    );
  }
  return account.isDemo ? (
    <Badge as="span" small noIcon severity="info">
      Démonstration
    </Badge>
  ) : (
    <Badge as="span" small noIcon severity="success">
      Actif
    </Badge>
  );
}
