import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SUBSCRIBER_QUERY, SUBSCRIBER_STATES, type SubscriberQuery } from "@/lib/rules/alert/subscriber-query";
import { MAX_SEARCHED } from "@/lib/rules/text/max-searched";
import type { Locale } from "@/lib/rules/text/bilingual";

/** Which subscribers are shown: a form whose answer is the address of the page. */
export function SubscriberFilter({ query, locale }: { query: SubscriberQuery; locale: Locale }) {
  const t = useTranslations("alertsAdmin.subscribers");
  const isFiltered = SUBSCRIBER_QUERY.write({ ...query, page: 1 }) !== "";
  return (
    <form method="get" aria-label={t("filter")} className="mt-6 flex flex-wrap items-end gap-4">
      <label>
        <span className="block font-semibold">{t("address")}</span>
        <input
          type="search"
          name="q"
          defaultValue={query.q}
          maxLength={MAX_SEARCHED}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="input mt-1 w-64 max-w-full"
        />
      </label>
      <label>
        <span className="block font-semibold">{t("state")}</span>
        <select name="state" defaultValue={query.state ?? ""} className="input mt-1">
          <option value="">{t("every")}</option>
          {SUBSCRIBER_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <Button>{t("search")}</Button>
      {isFiltered && (
        <a href={`/${locale}/admin/alerts/subscribers`} className="py-2">
          {t("clear")}
        </a>
      )}
    </form>
  );
}
