/** Shortest and longest password, in characters. Long is better than mixed: NIST SP 800-63B, 5.1.1. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export type PasswordProblem = "missing" | "too_short" | "too_long" | "different" | "personal" | "guessable";

/**
 * Reads a new password that was typed twice.
 * @param about name and e-mail address of its owner: neither may be the password
 * @param isGuessable whether it would be guessed early, by lists that only the server has
 * @returns what is wrong with it; null = nothing
 */
export function passwordProblem(
  password: string,
  again: string,
  about: readonly string[],
  isGuessable: (password: string, about: readonly string[]) => boolean,
): PasswordProblem | null {
  if (password === "") return "missing";
  if (password.length < PASSWORD_MIN) return "too_short";
  if (password.length > PASSWORD_MAX) return "too_long";
  if (about.some((text) => text.trim().toLowerCase() === password.trim().toLowerCase())) return "personal";
  if (isGuessable(password, about)) return "guessable";
  return password === again ? null : "different";
}
