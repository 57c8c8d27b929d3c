import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDrawNumber, formatInstant } from "@/lib/format";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { RecordChange, RevisionKind } from "@/lib/rules/record/revision";
import type { Locale } from "@/lib/rules/text/bilingual";
import { DoneBanner } from "../done-banner";

type Link = { readonly href: string; readonly label: string };

type SavedProps = { draw: StoredDraw; kind: RevisionKind | undefined; link: Link; locale: Locale };

/** Says what was done last with a draw. */
export function DrawSaved({ draw: { number, revision }, kind, link, locale }: SavedProps) {
  const t = useTranslations("admin.draw");
  const acts = useTranslations("acts.saved");
  const message =
    kind === "hide" || kind === "show" || kind === "restore"
      ? acts(kind, { draw: formatDrawNumber(number, locale) })
      : t(revision === 1 ? "created" : "edited", { number });
  return <DoneBanner key={revision} message={message} link={link} />;
}

/** What saving a draw means, with the way to what readers see of it. */
export function DrawLead({ link }: { link: Link | null }) {
  const t = useTranslations("admin.draw");
  return (
    <>
      <p className="measure mt-2 text-ink-soft">{t("editLead")}</p>
      {link && (
        <p className="mt-2">
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </>
  );
}

/** That a draw is hidden: since when, by whom and why. */
export function HiddenDraw({ hiding, locale }: { hiding: RecordChange<StoredDraw> | undefined; locale: Locale }) {
  const t = useTranslations("acts");
  return (
    <div className="measure mt-3 border-l-4 border-ink py-1 pl-4">
      <p>{t("isHidden", { at: hiding ? formatInstant(hiding.at, locale) : "", who: hiding?.by ?? "" })}</p>
      {hiding?.reason && <p>{t("hiddenWhy", { reason: hiding.reason })}</p>}
    </div>
  );
}

/** The section of an operation on a draw, with its form. */
export function DrawOperationSection({
  operation,
  children,
}: {
  operation: "remark" | "hide" | "show";
  children: ReactNode;
}) {
  const t = useTranslations("acts");
  return (
    <section aria-labelledby={operation} className="mt-16">
      <h2 id={operation}>{t(`${operation}.title`)}</h2>
      <p className="measure mt-1 text-ink-soft">{t(`${operation}.lead`)}</p>
      {children}
    </section>
  );
}
