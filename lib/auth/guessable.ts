import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Fewer guesses than a hundred million: what an attacker who holds the hashes tries first. */
const LEAST_SCORE = 3;

let held: ZxcvbnFactory | undefined;

/**
 * Whether a password would be guessed early: one of the common ones, a repetition, a run of keys, a date, or made of
 * what is known of its owner. Nothing leaves the machine: the lists come with the package.
 * Source: NIST SP 800-63B, 5.1.1.2; OWASP ASVS 5.0, 6.2.4.
 * @param about name and e-mail address of its owner, the name of this site
 */
export function isGuessable(password: string, about: readonly string[]): boolean {
  held ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const known = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  return held.check(password, known).score < LEAST_SCORE;
}
