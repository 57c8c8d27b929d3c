/** The four abilities that every language test measures, in the order of the official tables. */
export const ABILITIES = ["reading", "writing", "listening", "speaking"] as const;
export type Ability = (typeof ABILITIES)[number];
