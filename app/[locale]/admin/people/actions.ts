"use server";

import { getTranslations } from "next-intl/server";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { originOf } from "@/lib/auth/ask-auth";
import { newToken, tokenHash } from "@/lib/auth/link-token";
import { networkOfRequest } from "@/lib/auth/network";
import { currentAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { changeRole, dropFactor, endSessions, linkPassword, setActive } from "@/lib/db/commands/people";
import { invite, revokeLink } from "@/lib/db/commands/invitations";
import type { PersonDenial } from "@/lib/db/commands/managing";
import { personById } from "@/lib/db/queries/people";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { ROLES } from "@/lib/rules/account/permission";
import { parsePersonEntry } from "@/lib/rules/account/person-entry";
import { answerAccountForm, denied, wrong } from "@/lib/admin/account-form";
import { formText } from "@/lib/admin/form-text";
import { unlessOwnPassword } from "@/lib/admin/own-password";
import { denial } from "@/lib/admin/denial";

// What is bound to an action comes back from the browser like everything else.
const INTENTS = ["role", "link", "sessions", "factor", "deactivate", "reactivate"] as const;
const localeSchema = z.enum(LOCALES).catch("en");
const targetSchema = z.object({ locale: z.enum(LOCALES), id: z.string(), intent: z.enum(INTENTS) });
export type PersonIntent = (typeof INTENTS)[number];

const linkTo = (incoming: Headers, locale: Locale, token: string) =>
  `${originOf(incoming)}/${locale}/admin/invitation#${token}`;

/** Why it was not done: of one who may no longer act, what the guard would say now. */
const refusalOf = async (locale: Locale, reason: PersonDenial["reason"], field: string | null = null) =>
  reason === "not_allowed"
    ? denied(await denial(locale, "people.manage"))
    : wrong((await getTranslations({ locale, namespace: "people.problems" }))(reason), field);

/** Makes an invitation and shows its link. For those who manage people. */
export async function inviteAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = localeSchema.parse(asked);
  const values = { name: formText(form, "name"), email: formText(form, "email"), role: formText(form, "role") };
  return answerAccountForm({ locale, values }, "a person could not be invited", async () => {
    const admin = await currentAdmin("people.manage");
    if (!admin) return denied(await denial(locale, "people.manage"));
    const t = await getTranslations({ locale, namespace: "people" });
    const entry = parsePersonEntry(values);
    const problems = entry.ok
      ? []
      : entry.problems.map(({ field, code }) => ({ field, message: t(`problems.${code}`) }));
    const incoming = await headers();
    const refused = await unlessOwnPassword(admin, { form, field: "invitePassword", locale, incoming }, problems);
    if (refused || !entry.ok) return refused ?? { problems };
    const token = newToken();
    const result = await invite(db(), entry.person, tokenHash(token), {
      ...admin,
      network: networkOfRequest(incoming),
    });
    if (!result.ok) return refusalOf(locale, result.reason, "email");
    refresh();
    return { done: t("invite.made", { name: entry.person.name }), link: linkTo(incoming, locale, token) };
  });
}

/** Revokes a link that was not used. For those who manage people. */
export async function revokeLinkAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = localeSchema.parse(asked);
  return answerAccountForm({ locale }, "a link could not be revoked", async () => {
    const admin = await currentAdmin("people.manage");
    if (!admin) return denied(await denial(locale, "people.manage"));
    const link = formText(form, "link");
    const incoming = await headers();
    const refused = await unlessOwnPassword(admin, { form, field: `${link}Password`, locale, incoming });
    if (refused) return refused;
    const result = await revokeLink(db(), link, { ...admin, network: networkOfRequest(incoming) });
    return result.ok ? { to: "/admin/people?done=revoked" } : refusalOf(locale, result.reason);
  });
}

type Target = { readonly locale: Locale; readonly id: string; readonly intent: PersonIntent };

/** Does one of the acts on a person. For those who manage people. */
export async function personAction(
  target: Target,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const asked = targetSchema.safeParse(target);
  const locale = asked.data?.locale ?? "en";
  const typed = formText(form, "role");
  return answerAccountForm({ locale, values: { role: typed } }, "an act on a person could not be done", async () => {
    const admin = await currentAdmin("people.manage");
    if (!admin || !asked.success) return denied(await denial(locale, "people.manage"));
    const { id, intent } = asked.data;
    const t = await getTranslations({ locale, namespace: "people" });
    const incoming = await headers();
    const by = { ...admin, network: networkOfRequest(incoming) };
    const role = ROLES.find((each) => each === typed);
    const problems = intent === "role" && !role ? [{ field: "role", message: t("problems.unknown_role") }] : [];
    const refused = await unlessOwnPassword(admin, { form, field: `${intent}Password`, locale, incoming }, problems);
    if (refused) return refused;
    if (intent === "link") {
      const token = newToken();
      const result = await linkPassword(db(), id, tokenHash(token), by);
      if (!result.ok) return refusalOf(locale, result.reason);
      refresh();
      return {
        done: t("person.link.made", { name: (await personById(id))?.name ?? "" }),
        link: linkTo(incoming, locale, token),
      };
    }
    const result = await (intent === "role"
      ? changeRole(db(), id, role!, by)
      : intent === "sessions"
        ? endSessions(db(), id, by)
        : intent === "factor"
          ? dropFactor(db(), id, by)
          : setActive(db(), id, intent === "reactivate", by));
    return result.ok
      ? { to: `/admin/people/${encodeURIComponent(id)}?done=${intent}` }
      : refusalOf(locale, result.reason, intent === "role" ? "role" : null);
  });
}
