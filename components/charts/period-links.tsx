import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PERIODS, type Period } from "@/lib/rules/draw/period";

type LinksProps = {
  label: string;
  choices: readonly {
    readonly key: string;
    readonly text: ReactNode;
    readonly href: string;
    readonly current: boolean;
  }[];
};

const CURRENT = "border-current font-semibold";

/** Choices that exclude each other, as links; the one that holds is underlined. */
export function ChoiceLinks({ label, choices }: LinksProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
      <span className="text-ink-soft" aria-hidden="true">
        {label}
      </span>
      {choices.map(({ key, text, href, current }) => (
        <a
          key={key}
          href={href}
          aria-current={current ? "true" : undefined}
          className={`plain border-b-2 py-1 hover:border-current ${current ? CURRENT : "border-transparent"}`}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

/** The periods of every figure, as links. */
export function PeriodLinks({ period, href }: { period: Period | null; href: (period: Period) => string }) {
  const t = useTranslations("dashboard.controls");
  return (
    <ChoiceLinks
      label={t("period")}
      choices={PERIODS.map((each) => ({
        key: each,
        text: t(`periods.${each}`),
        href: href(each),
        current: each === period,
      }))}
    />
  );
}
