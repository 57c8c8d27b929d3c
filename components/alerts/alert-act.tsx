import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Breadcrumb } from "../ui/breadcrumb";
import { Button } from "../ui/button";

type Props = { hours: number; locale: Locale } & (
  | { act: "sent" | "confirmed" | "left" | "over"; back: string }
  | { act: "confirm" | "leave"; code: string; choice: string }
);

/** What was done, or the one button that a link of a message leads to. */
export function AlertAct(props: Props) {
  const { hours, locale } = props;
  const t = useTranslations("alerts");
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ path: "/alerts", label: t("title") }]} />
      <h1>{t(`acts.${props.act}.title`)}</h1>
      {"code" in props ? (
        <>
          <p className="measure mt-3">{t(`acts.${props.act}.text`, { choice: props.choice })}</p>
          <form method="post" action={`/${locale}/alerts/do/${props.act}`} className="mt-5">
            <input type="hidden" name="code" value={props.code} />
            <Button strong>{t(`acts.${props.act}.button`)}</Button>
          </form>
        </>
      ) : (
        <>
          <p className="measure mt-3">{t(`acts.${props.act}.text`, { hours })}</p>
          <p className="mt-4">
            <a href={props.back}>{t(`acts.${props.act}.back`)}</a>
          </p>
        </>
      )}
    </>
  );
}
