import "server-only";
import { askAuth } from "./ask-auth";

export type SignInResult =
  | { readonly ok: true; readonly response: Response }
  /** `wrong` does not say which of the two was. */
  | { readonly ok: false; readonly reason: "wrong" | "other_site" }
  | { readonly ok: false; readonly reason: "too_many"; readonly seconds: number };

/**
 * Tries to sign in. An unknown address and a wrong password take the same time and give the same answer.
 * @param incoming the headers of the form's request
 * @throws when the database does not answer
 */
export async function signIn(email: string, password: string, incoming: Headers): Promise<SignInResult> {
  const response = await askAuth("/sign-in/email", incoming, { email, password });
  switch (response.status) {
    case 200:
      return { ok: true, response };
    // 400: a text that is no e-mail address, or a password longer than any can be.
    case 400:
    case 401:
      return { ok: false, reason: "wrong" };
    case 403:
      return { ok: false, reason: "other_site" };
    case 429:
      return { ok: false, reason: "too_many", seconds: Number(response.headers.get("x-retry-after")) || 60 };
    default:
      throw new Error(`sign-in answered ${response.status}`);
  }
}
