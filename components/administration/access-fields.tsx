'use client';

import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { ROLE_LABELS, ROLES, type Role } from '@/lib/domain/vocabulary/roles';
import type { MinistryChoice } from '@/lib/views/administration';

export interface Access {
  role: Role | '';
  ministries: readonly string[];
}

interface AccessFieldsProps {
  value: Access;
  onChange: (value: Access) => void;
  choices: readonly MinistryChoice[];
  problems: Readonly<Record<string, string>>;
}

const ROLE_HINTS: Readonly<Record<Role, string>> = {
  officer:
    'Prépare l’édition\u202f: fiches, phases, budgets, calendriers, pour tous les ministères.',
  liaison: 'Voit les éditions publiées et les projets de ses ministères.',
  manager: 'Lit tout, n’écrit rien.',
  administrator: 'Gère les comptes, lit tout et consulte le journal.',
};

/** The role and, for a liaison only, the ministries. */
export function AccessFields({ value, onChange, choices, problems }: AccessFieldsProps) {
  return (
    <>
      <Select
        label="Profil"
        hint={value.role === '' ? undefined : ROLE_HINTS[value.role]}
        state={problems.role ? 'error' : 'default'}
        stateRelatedMessage={problems.role}
        nativeSelectProps={{
          name: 'role',
          value: value.role,
          required: true,
          onChange: (event) => {
            const role = ROLES.find((known) => known === event.target.value) ?? '';
            onChange({ role, ministries: role === 'liaison' ? value.ministries : [] });
          },
        }}
      >
        <option value="" disabled>
          Choisissez un profil
        </option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_LABELS[role]}
          </option>
        ))}
      </Select>
      {value.role === 'liaison' && (
        <Checkbox
          small
          legend="Ministères"
          hintText="Sans ministère, la personne peut se connecter mais ne voit rien."
          state={problems.ministries ? 'error' : 'default'}
          stateRelatedMessage={problems.ministries}
          options={choices.map(({ code, label }) => ({
            label,
            nativeInputProps: {
              name: 'ministries',
              value: code,
              checked: value.ministries.includes(code),
              onChange: (event) =>
                onChange({
                  ...value,
                  ministries: event.target.checked
                    ? [...value.ministries, code]
                    : value.ministries.filter((kept) => kept !== code),
                }),
            },
          }))}
        />
      )}
    </>
  );
}
