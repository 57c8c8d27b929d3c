import { useTranslations } from "next-intl";
import { formatDrawNumber } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { REMARK_CHOICES, remarkChoice } from "@/lib/rules/draw/remark";
import type { Texts } from "@/lib/rules/record/form-reader";
import type { Locale } from "@/lib/rules/text/bilingual";
import { RecordForm } from "../record/record-form";
import { recordFormOf, type RecordAction, type RecordField } from "../record/record-form-state";
import { recordFormText } from "../record/record-sections";

type Props = {
  action: RecordAction;
  operation: "hide" | "show" | "remark" | "restore";
  /** That is restored. */
  revision?: number;
  draw: StoredDraw;
  locale: Locale;
};

/**
 * Hiding a draw, showing it, restoring a revision of it, or its remark: a reason, the remark where it is one, and a
 * button.
 */
export function DrawOperationForm({ action, operation, revision = 0, draw, locale }: Props) {
  const t = useTranslations("acts");
  const reason: RecordField = {
    name: "reason",
    label: t(`reasons.${operation}`),
    kind: "line",
    hint: operation === "hide" ? t("hideReasonHint") : t("reasonHint"),
  };
  const said = formatDrawNumber(draw.number, locale);
  return (
    <RecordForm
      action={action}
      initial={recordFormOf({
        ...(operation === "remark" && textsOfRemark(draw)),
        reason: "",
        revision: String(draw.revision),
      })}
      sections={[{ title: null, fields: [...(operation === "remark" ? remarkFields(locale) : []), reason] }]}
      text={recordFormText(locale)}
      go={
        operation === "restore"
          ? t("restore.submit", { revision })
          : operation === "remark"
            ? t("remark.submit")
            : t(`${operation}.submit`, { draw: said })
      }
      prefix={`${operation}-`}
      strong={operation === "restore"}
    />
  );
}

function textsOfRemark({ notice }: StoredDraw): Texts {
  const choice = remarkChoice(notice);
  const own = choice === "own" ? notice : null;
  return { choice, remarkEn: own?.en ?? "", remarkFr: own?.fr ?? "" };
}

function remarkFields(locale: Locale): RecordField[] {
  const { remark } = messages[locale].acts;
  return [
    {
      name: "choice",
      label: remark.choice,
      kind: "radios",
      options: REMARK_CHOICES.map((value) => ({ value, label: remark[value] })),
    },
    { name: "remarkEn", label: remark.remarkEn, kind: "line", lang: "en", hint: remark.ownHint },
    { name: "remarkFr", label: remark.remarkFr, kind: "line", lang: "fr" },
  ];
}
