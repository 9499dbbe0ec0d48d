import { METHODS } from '@/lib/domain/figures/methods';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { PassageField } from './passage-form';

/** The fields that the passages of an edition ask. */

export const WHY: PassageField = {
  name: 'reason',
  label: 'Pourquoi',
  hint: 'Une phrase, gardée dans l’histoire de l’édition.',
  kind: 'line',
  initial: '',
};

/** @param day the day it is today, ISO: most publications go out on the day they are made. */
export function publicationDay(day: string): PassageField {
  return {
    name: 'publishedOn',
    label: 'Jour de la publication',
    hint: 'Celui que porteront la page et les fichiers.',
    kind: 'day',
    initial: day,
  };
}

export const NOTE: PassageField = {
  name: 'note',
  label: 'Ce qui est corrigé, et pourquoi',
  hint: 'Cette note est publiée avec l’erratum, sur la page et dans les fichiers.',
  kind: 'lines',
  initial: '',
};

const METHOD_CHOICES = METHODS.map(({ name, label }) => ({ value: name, label }));

export function methodFields({
  budgetMethod,
  scheduleMethod,
  officialRates,
}: Edition): PassageField[] {
  const choice = { kind: 'choice' as const, choices: METHOD_CHOICES };
  return [
    {
      ...choice,
      name: 'budgetMethod',
      label: 'Dérive et écart budgétaires',
      hint: 'Comment les écarts des projets sont combinés.',
      initial: budgetMethod,
    },
    {
      ...choice,
      name: 'scheduleMethod',
      label: 'Dérive et écart calendaires',
      hint: 'Les éditions publiées pondèrent celui-ci par la durée initiale.',
      initial: scheduleMethod,
    },
    {
      name: 'officialRates',
      label: 'Nom de «\u00a0taux d’écart\u00a0»',
      hint: 'À partir de cette édition. Les taux que l’État a déclarés gardent leur nom et leur série.',
      kind: 'choice' as const,
      choices: [
        { value: '', label: 'Aucun chiffre calculé ne le porte' },
        { value: 'approvedGaps', label: 'Écarts sur références approuvées' },
      ],
      initial: officialRates ?? '',
    },
  ];
}
