import { useTranslations } from "next-intl";
import { MAX_LINK, type LinkPage, type LinkState } from "@/lib/rules/account/link-code";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { OpenCode } from "./open-code";

type Props = {
  to: LinkPage;
  /** Whether the browser keeps the code of a link: the page shows what that one opens. */
  isOpen: boolean;
  /** What the address says became of the link; null for one that has not been sent. */
  state: LinkState | null;
  locale: Locale;
};

/** Stands on every page that links of ours lead to: opens the link, or asks for it where no script can. */
export function LinkCode({ to, isOpen, state, locale }: Props) {
  const t = useTranslations("address.link");
  const action = `/${locale}/links`;
  const form = (
    <form method="post" action={action} className="mt-5 max-w-[42rem] space-y-4">
      <input type="hidden" name="to" value={to} />
      <Field name="code" label={t("label")} error={!isOpen && state ? t(state) : undefined}>
        {(input) => (
          <input {...input} required maxLength={MAX_LINK} autoComplete="off" className="input w-full max-w-[36rem]" />
        )}
      </Field>
      <Button strong={!isOpen}>{t("submit")}</Button>
    </form>
  );
  return (
    <>
      <OpenCode action={action} to={to} />
      {isOpen ? (
        <noscript>
          <h2 className="mt-10">{t("other")}</h2>
          {form}
        </noscript>
      ) : (
        <>
          <h1>{t("title")}</h1>
          <p className="measure mt-3">{t("lead")}</p>
          {form}
        </>
      )}
    </>
  );
}
