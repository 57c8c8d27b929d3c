import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { changedFields } from "@/lib/rules/draw/history";
import { formatDrawNumber } from "@/lib/format";
import { ChangeTable } from "../record/change-table";
import type { DrawWords } from "./draw-words";

type Props = {
  draw: StoredDraw;
  /** As it would stand; null when the draw has no such revision. */
  restored: StoredDraw | null;
  revision: string;
  /** Address of the page of the draw. */
  page: string;
  words: DrawWords;
  locale: Locale;
  /** The form that restores. */
  children: ReactNode;
};

/** The page before a revision is restored: what would change, and why it is done. */
export function DrawRestore({ draw, restored, revision, page, words, locale, children }: Props) {
  const t = useTranslations("acts.restore");
  const fields = restored ? changedFields(draw, restored) : [];
  return (
    <>
      <h1>{t("title", { revision, draw: formatDrawNumber(draw.number, locale) })}</h1>
      {restored === null ? (
        <p className="measure mt-2">{t("unknown", { revision })}</p>
      ) : fields.length === 0 ? (
        <p className="measure mt-2">{t("nothing", { revision })}</p>
      ) : (
        <>
          <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
          <ChangeTable
            rows={fields.map((field) => ({
              label: words.label(field),
              before: words.value(draw, field),
              after: words.value(restored, field),
            }))}
            caption={t("table")}
            words={{ field: t("field"), before: t("now"), after: t("restored") }}
          />
          {fields.includes("source") && <p className="measure mt-3 text-ink-soft">{t("source")}</p>}
          {children}
        </>
      )}
      <p className="mt-6">
        <a href={page}>{t("cancel")}</a>
      </p>
    </>
  );
}
