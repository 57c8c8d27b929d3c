import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { poolRows } from "@/components/admin/record/pool-rows";
import { RecordPage } from "@/components/admin/record/record-page";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { poolPath } from "@/lib/admin/record/paths";
import { requireAdmin } from "@/lib/auth/require-admin";
import { poolHistory, storedPool } from "@/lib/db/queries/pools";
import { formatDay } from "@/lib/format";
import { localeOf } from "@/lib/i18n/locale-of";
import { readPathPart } from "@/lib/rules/text/path-part";
import { parseIsoDate } from "@/lib/rules/time/iso-date";
import { recordAction, signOutAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/pools/[day]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.pool" });
  return { title: t("one") };
}

export default async function PoolPage({ params, searchParams }: Props) {
  const day = parseIsoDate(readPathPart("day", (await params).day) ?? "");
  const locale = await localeOf(params);
  const path = day === null ? "/admin/pools" : poolPath(day);
  const frame = { locale, path, person: await requireAdmin(locale, path, "pools.restore"), signOut: signOutAction };
  const pool = day && (await storedPool(day));
  const t = await getTranslations("records.pool");
  const back = { href: `/${locale}/admin/pools`, label: t("back") };
  if (!pool)
    return (
      <AdminPage {...frame} path="/admin/pools">
        <NotThere title={t("notFound")} back={back} />
      </AdminPage>
    );
  const { asOf, hidden } = pool;
  const rows = poolRows(locale);
  return (
    <RecordPage
      {...{ frame, back }}
      title={t("of", { day: formatDay(asOf, locale) })}
      stored={pool}
      action={(operation, wanted) =>
        recordAction.bind(null, {
          kind: "pool",
          locale,
          asOf,
          operation: operation === "save" ? "restore" : operation,
          revision: wanted,
        })
      }
      form={null}
      closed={hidden}
      switchLead={t(hidden ? "showLead" : "hideLead")}
      revisions={revisionsInWords(await poolHistory(asOf), rows, locale)}
      query={await searchParams}
      publicPage={{ href: `/${locale}/pool?day=${asOf}`, label: t("publicPage") }}
    >
      <p className="measure mt-2 text-ink-soft">{t(hidden ? "hiddenLead" : "ofLead")}</p>
      <dl className="facts mt-4 max-w-[46rem] border-t border-rule-strong">
        {rows(pool).flatMap(({ field, label, text, items }) => [
          <dt key={field}>{label}</dt>,
          <dd key={`${field} value`}>
            {items
              ? items.map((item) => (
                  <span key={item} className="block">
                    {item}
                  </span>
                ))
              : text}
          </dd>,
        ])}
      </dl>
    </RecordPage>
  );
}
