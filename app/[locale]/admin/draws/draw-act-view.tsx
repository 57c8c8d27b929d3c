import { useTranslations } from "next-intl";
import { DrawActForm } from "@/components/admin/draw/draw-act-form";
import { drawActOf } from "@/components/admin/draw/draw-act-state";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { remarkChoice } from "@/lib/rules/draw/remark";
import { formatDrawNumber } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { actAction } from "./act-action";
import type { ActTarget } from "./answer-act";

type Props = {
  target: ActTarget;
  draw: StoredDraw;
  /**
   * Differs after each save, so that the form begins anew; the same while it is answered, or an answer without scripts
   * is lost.
   */
  round: string;
};

/** The form of an act with its action and its words. */
export function DrawActView({ target, draw, round }: Props) {
  const { locale, act } = target;
  const t = useTranslations("acts");
  const { acts, admin } = messages[locale];
  const said = formatDrawNumber(draw.number, locale);
  const submit =
    target.act === "restore"
      ? t("restore.submit", { revision: target.restored })
      : target.act === "notice"
        ? t("notice.submit")
        : t(`${target.act}.submit`, { draw: said });
  const choice = remarkChoice(draw.notice);
  const own = choice === "own" ? draw.notice : null;
  return (
    <DrawActForm
      key={round}
      action={actAction.bind(null, target)}
      initial={drawActOf(draw.revision, act === "notice" ? { choice, en: own?.en ?? "", fr: own?.fr ?? "" } : null)}
      act={act}
      text={{
        reason: t(`reasons.${act}`),
        hint: act === "hide" ? t("hideReasonHint") : t("reasonHint"),
        submit,
        problem: admin.errors.title,
        item: admin.errors.item,
        notice: acts.notice,
      }}
    />
  );
}
