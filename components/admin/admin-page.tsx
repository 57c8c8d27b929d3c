import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ADMIN_PAGES } from "@/lib/rules/account/admin-pages";
import type { Locale } from "@/lib/rules/text/bilingual";
import { may, type Role } from "@/lib/rules/account/permission";
import type { ToldAct } from "@/lib/rules/account/told";
import { Page } from "../ui/page";
import { AccountMark } from "./kept/account-mark";
import { ToldBanner } from "./people/told-banner";

export type AdminPageProps = {
  locale: Locale;
  /** Path without the language. */
  path: string;
  /** Who is signed in. */
  person: {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    /** What was done to the account since. */
    readonly told?: readonly ToldAct[];
  };
  signOut: (form: FormData) => Promise<void>;
  children: ReactNode;
};

/** The frame of an admin page: that of every page, with the pages of the admin, who is signed in, and a way out. */
export function AdminPage({ locale, path, person, signOut, children }: AdminPageProps) {
  const t = useTranslations("admin.bar");
  const link = (to: string, label: string) => (
    <li key={to}>
      <a
        href={`/${locale}${to}`}
        aria-current={path === to ? "page" : undefined}
        className={path === to ? "plain font-semibold" : undefined}
      >
        {label}
      </a>
    </li>
  );
  const pages = (className: string) => (
    <nav aria-label={t("label")} className={className}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {ADMIN_PAGES.filter(([, , act]) => may(person.role, act)).map(([to, label]) => link(to, t(label)))}
      </ul>
    </nav>
  );
  // One of the two is shown at each width.
  const bar = (
    <div className="page mb-5 w-full no-print">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 border-y border-rule py-2 text-[0.92rem]">
        {pages("mr-auto max-wide:hidden")}
        <form action={signOut} aria-label={t("session")} className="flex flex-wrap items-baseline gap-x-4">
          <input type="hidden" name="locale" value={locale} />
          <span className="text-ink-soft">{t("signedIn", { name: person.name })}</span>
          <button
            type="submit"
            className="underline decoration-rule-strong underline-offset-4 hover:decoration-current"
          >
            {t("signOut")}
          </button>
        </form>
      </div>
    </div>
  );
  return (
    <Page locale={locale} path={path} bar={bar} inMenu={pages("mb-3 border-b border-rule pb-3 wide:hidden")}>
      <AccountMark account={person.id} />
      <ToldBanner told={person.told ?? []} locale={locale} />
      {children}
    </Page>
  );
}
