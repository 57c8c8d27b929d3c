import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { DENSITY_STEPS } from "@/lib/figures/layout/pool-map";
import { rampOf } from "@/lib/figures/svg/pool-map-svg";
import { formatCount } from "@/lib/format";

/** The shades of the map, each with the candidates per ten points that it stands for. */
export function PoolShades({ locale }: { locale: Locale }) {
  const t = useTranslations("pool.map");
  const count = (value: number) => formatCount(value, locale);
  const words = [undefined, ...DENSITY_STEPS].map((from, index) => {
    const to: number | undefined = DENSITY_STEPS[index];
    if (to === undefined) return t("from", { from: count(from ?? 0) });
    return from === undefined ? t("under", { to: count(to) }) : t("between", { from: count(from), to: count(to) });
  });
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9rem] text-ink-soft">
      <span>{t("shades")}</span>
      {words.map((text, index) => (
        <span key={text} className="inline-flex items-center gap-[0.4em]">
          <svg viewBox="0 0 16 12" className="h-[0.8em] w-[1.1em]" aria-hidden="true">
            <rect width="16" height="12" fill={rampOf(index)} />
          </svg>
          {text}
        </span>
      ))}
    </p>
  );
}
