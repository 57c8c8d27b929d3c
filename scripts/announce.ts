import type { FirstAdmin } from "../lib/auth/first-admin";

/** The lines that end a start: where to go and, the first time, how to sign in. */
export function announce({ address, admin }: { address: string; admin: FirstAdmin | null }): void {
  console.log(`\nThe tracker is at ${address}`);
  if (admin) {
    console.log(`Admin pages at ${address}/en/admin`);
    announceAdmin(admin);
  }
  console.log("Ctrl-C stops it.");
}

/** A password that the person chose is not repeated. */
export function announceAdmin({ email, password, generated }: FirstAdmin): void {
  console.log(generated ? `Admin sign-in, shown this once:\n  e-mail    ${email}\n  password  ${password}` : `Admin sign-in: ${email}`);
}
