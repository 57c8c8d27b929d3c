import { useTranslations } from "next-intl";
import { applyBy } from "@/lib/rules/after-invitation/deadline";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import { formatDay } from "@/lib/format";

const DOCUMENTS = ["identity", "police", "medical", "funds", "education", "employment"] as const;

/** What an invited candidate had to do, and by when; nothing where the time limit is not established. */
export function DrawNext({ draw, locale }: { draw: Draw; locale: Locale }) {
  const t = useTranslations("draw.next");
  const invited = useTranslations("invited");
  const until = applyBy(draw);
  if (until === null) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t("title")}</h2>
      <p className="mt-3">
        {t.rich("until", {
          date: formatDay(until, locale),
          b: (chunks) => (
            <strong className="font-semibold">
              <time dateTime={until}>{chunks}</time>
            </strong>
          ),
        })}
      </p>
      <p className="mt-3">{t("documents.lead")}</p>
      <ul className="mt-1 list-disc pl-5">
        {DOCUMENTS.map((document) => (
          <li key={document}>{t(`documents.${document}`)}</li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={`/${locale}/after-invitation?draw=${draw.number}`}>{invited("fromDraw")}</a>
      </p>
      <p className="mt-3 text-ink-soft">{t("notPrediction")}</p>
    </section>
  );
}
