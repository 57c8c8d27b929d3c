import { useTranslations } from "next-intl";
import { MAX_LINK, type LinkPage, type LinkState } from "@/lib/rules/account/link-code";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Button } from "./button";
import { Field } from "./field";

type Props = {
  to: LinkPage;
  /** What the address says became of the link; null for one that has not been sent. */
  state: LinkState | null;
  locale: Locale;
};

/** Where the code of a link is sent. */
export const linkAction = (locale: Locale): string => `/${locale}/links`;

/** Asks for the link where scripts did not open it. */
export function LinkCode({ to, state, locale }: Props) {
  const t = useTranslations("address.link");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-3">{t("lead")}</p>
      <form method="post" action={linkAction(locale)} className="mt-5 max-w-[42rem] space-y-4">
        <input type="hidden" name="to" value={to} />
        <Field name="code" label={t("label")} error={state ? t(state) : undefined}>
          {(input) => (
            <input {...input} required maxLength={MAX_LINK} autoComplete="off" className="input w-full max-w-[36rem]" />
          )}
        </Field>
        <Button strong>{t("submit")}</Button>
      </form>
    </>
  );
}
