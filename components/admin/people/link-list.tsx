import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import type { Role } from "@/lib/rules/account/permission";
import { formatInstant } from "@/lib/format";
import { AccountForm, type AccountFormWords } from "../account-form";
import { ownPassword } from "./own-password";
import type { AccountFormState } from "../account-form-state";

export type ListedLink = {
  readonly id: string;
  readonly kind: "invitation" | "password";
  readonly email: string;
  readonly name: string;
  readonly role: Role | null;
  readonly by: string;
  readonly expiresAt: UtcInstant;
};

type Props = {
  links: readonly ListedLink[];
  revoke: (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
  words: AccountFormWords;
  locale: Locale;
};

/** Links that can still be used, each with a way to revoke it. */
export function LinkList({ links, revoke, words, locale }: Props) {
  const t = useTranslations("people.links");
  const confirm = useTranslations("people.confirm");
  const roles = useTranslations("admin.roles");
  return (
    <ul className={links.length > 0 ? "mt-4 border-t border-rule-strong" : undefined}>
      {links.map(({ id, kind, email, name, role, by, expiresAt }) => (
        <li key={id} className="border-b border-rule py-4">
          <p>
            <span className="font-semibold">{name}</span> <span className="text-ink-soft">{email}</span>
          </p>
          <p>{kind === "invitation" && role ? t("invitation", { role: roles(role) }) : t("password")}</p>
          <p className="text-ink-soft">
            {t("by")} {by}. {t("until")} <time dateTime={expiresAt}>{formatInstant(expiresAt, locale)}</time>
          </p>
          <AccountForm
            action={revoke}
            text={words}
            hidden={{ link: id }}
            fields={[ownPassword(id, confirm("label"))]}
            submit={t("revokeOf", { name })}
          />
        </li>
      ))}
    </ul>
  );
}
