/** The name better-auth gives to a sign-in by e-mail and password. */
export const CREDENTIAL = "credential";
