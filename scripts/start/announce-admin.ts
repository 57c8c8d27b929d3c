import type { FirstAdmin } from "../../lib/auth/first-admin";

/** Tells how the first admin signs in. A password that the person chose is not repeated. */
export function announceAdmin({ email, password, generated }: FirstAdmin): void {
  console.log(
    generated
      ? `Admin sign-in, shown this once:\n  e-mail    ${email}\n  password  ${password}`
      : `Admin sign-in: ${email}`,
  );
}
