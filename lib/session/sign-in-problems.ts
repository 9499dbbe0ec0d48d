import { THROTTLE_MINUTES } from './throttle';

/** Codes that travel from the sign-in service to the page, with the sentence each one becomes. */
export const SIGN_IN_PROBLEMS = {
  CredentialsSignin: 'Adresse ou mot de passe incorrect.',
  throttled: `Trop d’essais infructueux\u202f: attendez ${THROTTLE_MINUTES}\u00a0minutes avant de réessayer, ou demandez un nouveau mot de passe à l’administrateur.`,
  unexpected: 'La connexion n’a pas abouti. Réessayez dans un instant.',
} as const;

export type SignInProblem = keyof typeof SIGN_IN_PROBLEMS;

/** The sentence for a code received from the service; an unknown code is an unexpected problem. */
export function signInProblem(code: string): string {
  return Object.hasOwn(SIGN_IN_PROBLEMS, code)
    ? SIGN_IN_PROBLEMS[code as SignInProblem]
    : SIGN_IN_PROBLEMS.unexpected;
}
