import { useTranslations } from "next-intl";
import { MAX_LINK, type LinkPage, type LinkState } from "@/lib/rules/account/link-code";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { OpenCode } from "./open-code";

type Props = {
  to: LinkPage;
  /** What the address says became of the link; null for one that has not been sent. */
  state: LinkState | null;
  locale: Locale;
};

/** Opens the link that the page was called up by, or asks for it where no script can. */
export function LinkCode({ to, state, locale }: Props) {
  const t = useTranslations("address.link");
  const action = `/${locale}/links`;
  return (
    <>
      <OpenCode action={action} to={to} />
      <h1>{t("title")}</h1>
      <p className="measure mt-3">{t("lead")}</p>
      <form method="post" action={action} className="mt-5 max-w-[42rem] space-y-4">
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
