import type { AccountFormWords } from "./account-form";
import type { Locale } from "@/lib/rules/text/bilingual";
import { messages } from "@/lib/i18n/messages";

/** The words of an account form, as its client component takes them. */
export function accountWords(locale: Locale): AccountFormWords {
  const { admin, people, kept } = messages[locale];
  const { factor } = people.account;
  return {
    kept,
    problem: admin.errors.title,
    item: admin.errors.item,
    link: people.link,
    codes: { ...factor.codes, title: factor.codesTitle, lead: factor.codesLead },
    secret: { scan: factor.scan, secret: factor.secret, qr: factor.qr },
  };
}
