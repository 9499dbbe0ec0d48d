import type { DefaultColorScheme } from '@codegouvfr/react-dsfr/next-app-router';

/** As the person’s system is set, unless they choose otherwise in « Paramètres d’affichage ». */
export const defaultColorScheme: DefaultColorScheme = 'system';
