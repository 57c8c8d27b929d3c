import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ApplyFeedForm } from "@/components/admin/imports/apply-feed-form";
import { ImportPreview } from "@/components/admin/imports/import-preview";
import { ImportProblems } from "@/components/admin/imports/import-problems";
import { importWords } from "@/components/admin/imports/import-words";
import { DrawLinks } from "@/components/admin/draw/draw-links";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { getDataset } from "@/lib/db/dataset";
import { splitKnown } from "@/lib/rules/feed/known-problem";
import { compareStored } from "@/lib/db/queries/compare-stored";
import { feedCopy } from "@/lib/db/queries/imports";
import { parseUtcInstant } from "@/lib/rules/time/iso-date";
import { choices } from "@/lib/sources/feed/compare-feed";
import { readFeed } from "@/lib/sources/feed/read-feed";
import { formatInstant } from "@/lib/format";
import { readPathPart } from "@/lib/rules/text/path-part";
import { localeOf } from "@/lib/i18n/locale-of";
import { messages } from "@/lib/i18n/messages";
import { signOutAction } from "../../../actions";
import { applyAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/imports/preview/[copy]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "imports.preview" });
  return { title: t("title") };
}

/** What a copy of the feed would change at this moment. */
async function compareCopy(id: string) {
  const number = readPathPart("id", id);
  const copy = number === null ? null : await feedCopy(Number(number));
  if (!copy) return null;
  const read = readFeed(copy.bytes, today());
  const compared = read.ok ? await compareStored(db(), read.feed) : read;
  return { copy, rows: read.ok ? read.feed.rows : 0, compared };
}

// eslint-disable-next-line max-lines-per-function -- a page: a list of its parts
export default async function PreviewPage({ params }: Props) {
  const { copy: id } = await params;
  const locale = await localeOf(params);
  const path = `/admin/imports/preview/${id}`;
  const admin = await requireAdmin(locale, path, "imports.run");
  const t = await getTranslations("imports.preview");
  const found = await compareCopy(id);
  const back = (
    <p className="mt-4">
      <a href={`/${locale}/admin/imports`}>{t("back")}</a>
    </p>
  );
  if (!found) {
    // notFound() would leave a reader without scripts an empty page; see docs/decisions/004-server-rendered-404.md.
    return (
      <AdminPage locale={locale} path="/admin/imports" person={admin} signOut={signOutAction}>
        <h1>{t("notFound")}</h1>
        {back}
      </AdminPage>
    );
  }
  const { copy, rows, compared } = found;
  const words = importWords(locale);
  const read = parseUtcInstant(copy.fetchedAt.toISOString())!;
  if (!compared.ok) {
    return (
      <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
        <h1>{t("cannot")}</h1>
        <p className="measure mt-2">{words.refusal(compared.refusal)}</p>
        {back}
      </AdminPage>
    );
  }
  const { comparison, categories } = compared;
  const { added, changed, unchanged, onlyHere, problems } = comparison;
  const { held } = comparison;
  const { fresh, known } = splitKnown(problems, (await getDataset()).corrections);
  const nothing = choices(comparison) === 0;
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/imports`}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="measure mt-2 text-ink-soft">{nothing ? t("nothing") : t("lead")}</p>
      {held && (
        <section aria-labelledby="held" className="measure mt-6 border-l-4 border-alarm pl-4">
          <h2 id="held">{t("held")}</h2>
          <p className="mt-1">{words.refusal(held)}</p>
          {!nothing && <p className="mt-1 text-ink-soft">{t("heldLead")}</p>}
        </section>
      )}
      <dl className="facts mt-4 max-w-[46rem] border-t border-rule-strong">
        <dt>{t("from")}</dt>
        <dd className="break-all">{words.from(copy)}</dd>
        <dt>{t("read")}</dt>
        <dd>
          <time dateTime={read}>{formatInstant(read, locale)}</time>
        </dd>
        <dt>{t("rows")}</dt>
        <dd>{t("rowsText", { rows, added: added.length, changed: changed.length, unchanged })}</dd>
      </dl>
      {!nothing && (
        <ApplyFeedForm
          action={applyAction.bind(null, { locale, copy: copy.id })}
          hasNew={added.length > 0}
          isHeld={held !== null}
          text={messages[locale].imports.preview}
          kept={messages[locale].kept}
          problem={messages[locale].imports.problems.title}
        >
          <ImportPreview comparison={comparison} categories={categories} locale={locale} today={today()} />
        </ApplyFeedForm>
      )}
      <section aria-labelledby="only-here" className="mt-12">
        <h2 id="only-here">{t("onlyHere")}</h2>
        <p className="measure mt-1 text-ink-soft">{onlyHere.length === 0 ? t("onlyHereNone") : t("onlyHereLead")}</p>
        {onlyHere.length > 0 && (
          <p className="measure mt-2">
            <DrawLinks numbers={onlyHere} locale={locale} />
          </p>
        )}
      </section>
      <ImportProblems problems={fresh} known={known} locale={locale} />
    </AdminPage>
  );
}
