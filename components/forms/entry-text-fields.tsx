import type { TypedText } from '@/lib/typed/acts';
import { ChoiceListField } from './fields/choice-list-field';
import { ProgrammesField } from './fields/programmes-field';
import { RadioField } from './fields/radio-field';
import { TextField } from './fields/text-field';
import type { FormChoices } from './form-context';
import type { Bound } from './use-act-form';

type BoundText<Field extends keyof TypedText> = { [Name in Field]: Bound<TypedText[Name]> };

interface IdentityFieldsProps {
  fields: BoundText<
    'name' | 'description' | 'ministry' | 'interministerial' | 'functionalZone' | 'moreUrl'
  >;
  choices: FormChoices;
  /** The ministry that stands, which a list of those of the edition may no longer hold. */
  ministry?: { code: string; label: string };
}

/** What a project is: its name and what it is for. */
export function IdentityFields({ fields, choices, ministry }: IdentityFieldsProps) {
  const known = choices.ministries.some(({ code }) => code === ministry?.code);
  const ministries =
    ministry === undefined || known ? choices.ministries : [ministry, ...choices.ministries];
  return (
    <>
      <TextField {...fields.name} label="Nom du projet" hint="Tel qu’il sera publié." />
      <TextField
        {...fields.description}
        label="Description et objectifs"
        hint="Ce que fait le projet, pour qui, et ce qu’il doit améliorer. 8&#8239;000 caractères au plus."
        lines={8}
      />
      <ChoiceListField
        {...fields.ministry}
        label="Ministère porteur"
        placeholder="Choisissez un ministère"
        choices={ministries.map(({ code, label }) => ({ value: code, label }))}
      />
      <RadioField
        {...fields.interministerial}
        legend="Projet interministériel"
        orientation="horizontal"
        choices={[
          { value: true, label: 'Oui' },
          { value: false, label: 'Non' },
        ]}
      />
      <TextField
        {...fields.functionalZone}
        label="Zone fonctionnelle principale"
        hint="Choisissez une zone déjà employée, ou écrivez-en une autre."
        suggestions={choices.zones}
        optional
      />
      <TextField
        {...fields.moreUrl}
        label="Adresse « En savoir plus »"
        hint="Une adresse complète, qui commence par https://."
        type="url"
        optional
      />
    </>
  );
}

interface FinancingFieldsProps {
  fields: BoundText<'programmes' | 'papUrl'>;
  choices: FormChoices;
}

/** Who pays for it. */
export function FinancingFields({ fields, choices }: FinancingFieldsProps) {
  return (
    <>
      <ProgrammesField {...fields.programmes} known={choices.programmes} />
      <TextField
        {...fields.papUrl}
        label="Adresse du projet annuel de performances"
        hint="Une adresse complète, qui commence par https://."
        type="url"
        optional
      />
    </>
  );
}
