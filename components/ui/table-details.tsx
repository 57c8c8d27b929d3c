import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  /** What the table holds, for its name. */
  figure: string;
  /** True for a long table, which scrolls in a window of its own on a screen. */
  long?: boolean;
  children: ReactNode;
};

/** The values of a figure as a table, shown when asked for. */
export function TableDetails({ figure, long = false, children }: Props) {
  const t = useTranslations("figure");
  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer py-1">{t("table")}</summary>
      <div
        className={`table-scroll mt-2 ${long ? "max-h-[32rem] overflow-y-auto print:max-h-none" : ""}`}
        tabIndex={0}
        role="region"
        aria-label={t("tableOf", { figure })}
      >
        {children}
      </div>
    </details>
  );
}
