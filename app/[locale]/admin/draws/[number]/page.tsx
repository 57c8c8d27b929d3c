import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { DrawRestore } from "@/components/admin/draw/draw-restore";
import { DrawRevisions } from "@/components/admin/draw/draw-revisions";
import { DrawValues } from "@/components/admin/draw/draw-values";
import { drawWords } from "@/components/admin/draw/draw-words";
import { SavedBanner } from "@/components/admin/saved-banner";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { storedDraw } from "@/lib/db/queries/stored-draw";
import { entryOfDraw } from "@/lib/rules/draw/entry-text";
import { restoredDraw } from "@/lib/rules/draw/restore";
import { formatDrawNumber, formatInstant } from "@/lib/format";
import { signOutAction } from "../../sign-out-action";
import type { ActTarget } from "../answer-act";
import { DrawActView } from "../draw-act-view";
import { DrawFormView } from "../draw-form-view";
import { readPathPart } from "@/lib/rules/text/path-part";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/draws/[number]">;

const text = (parameter: string | string[] | undefined): string | null =>
  typeof parameter === "string" ? parameter : null;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { number } = await params;
  const locale = await localeOf(params);
  const restore = text((await searchParams).restore);
  const t = await getTranslations({ locale });
  return {
    title: restore
      ? t("acts.restore.title", { revision: restore, draw: formatDrawNumber(number, locale) })
      : t("admin.draw.editTitle", { number }),
  };
}

export default async function EditDrawPage({ params, searchParams }: Props) {
  const { number: given } = await params;
  const number = readPathPart("number", given);
  const locale = await localeOf(params);
  const admin = await requireAdmin(locale, `/admin/draws/${given}`, "draws.edit");
  const { categories, ...dataset } = await getDataset();
  const draw = number === null ? null : await storedDraw(number);
  const t = await getTranslations("admin.draw");
  const acts = await getTranslations("acts");
  if (!draw) {
    const where = number === null ? null : await movedDraw(number);
    // notFound() would leave a reader without scripts an empty page; see docs/decisions/004-server-rendered-404.md.
    return (
      <AdminPage locale={locale} path="/admin" person={admin} signOut={signOutAction}>
        <h1>{t("notFoundTitle")}</h1>
        {where?.state === "renumbered" ? (
          <p className="measure mt-2">
            {acts("notFound.renumbered", { draw: formatDrawNumber(where.to, locale) })}{" "}
            <a href={`/${locale}/admin/draws/${where.to}`}>
              {acts("notFound.open", { draw: formatDrawNumber(where.to, locale) })}
            </a>
          </p>
        ) : (
          <p className="measure mt-2">{t("notFoundText")}</p>
        )}
        <p className="mt-4">
          <a href={`/${locale}/admin`}>{t("notFoundBack")}</a>
        </p>
      </AdminPage>
    );
  }
  const { saved, restore, compare, with: other } = await searchParams;
  const page = `/${locale}/admin/draws/${draw.number}`;
  const path = `/admin/draws/${draw.number}`;
  const revisions = await drawRevisions(draw.number);
  const words = drawWords(locale, categories, today());
  // Differs after each save, so that the forms begin anew; the same while they are answered, or an answer without
  // scripts is lost.
  const round = String(saved);
  const act = (target: ActTarget) => <DrawActView target={target} draw={draw} round={`${target.act} ${round}`} />;

  const restored = text(restore);
  if (restored !== null && !draw.hidden) {
    const revision = /^[1-9]\d{0,8}$/.test(restored) ? Number(restored) : 0;
    return (
      <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
        <DrawRestore
          draw={draw}
          restored={restoredDraw(draw, revision, revisions)}
          revision={restored}
          page={page}
          words={words}
          locale={locale}
        >
          {act({ locale, number: draw.number, act: "restore", restored: revision })}
        </DrawRestore>
      </AdminPage>
    );
  }

  const isSaved = saved === String(draw.revision);
  const latest = revisions[0]?.kind;
  const said = formatDrawNumber(draw.number, locale);
  const message =
    latest === "hide" || latest === "unhide" || latest === "restore"
      ? acts(`saved.${latest}`, { draw: said })
      : t(draw.revision === 1 ? "created" : "edited", { number: draw.number });
  const publicPage = { href: `/${locale}/draws/${draw.number}`, label: t("publicPage") };
  const history = (
    <DrawRevisions
      revisions={revisions}
      categories={categories}
      locale={locale}
      today={today()}
      page={page}
      compare={text(compare) !== null || text(other) !== null ? [text(compare) ?? "", text(other) ?? ""] : null}
      restorable={!draw.hidden}
    />
  );
  const hiding = revisions.find(({ kind }) => kind === "hide");
  const values = {
    ...entryOfDraw(draw, categories),
    reason: "",
    source: "",
    revision: String(draw.revision),
    pasted: "",
  };
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {isSaved && <SavedBanner key={draw.revision} message={message} link={publicPage} />}
      <h1>{t("editTitle", { number: draw.number })}</h1>
      {draw.hidden ? (
        <>
          <div className="measure mt-3 border-l-4 border-ink py-1 pl-4">
            <p>{acts("isHidden", { at: hiding ? formatInstant(hiding.at, locale) : "", who: hiding?.by ?? "" })}</p>
            {hiding?.reason && <p>{acts("hiddenWhy", { reason: hiding.reason })}</p>}
          </div>
          <section aria-labelledby="unhide" className="mt-8">
            <h2 id="unhide">{acts("unhide.title")}</h2>
            <p className="measure mt-1 text-ink-soft">{acts("unhide.lead")}</p>
            {act({ locale, number: draw.number, act: "unhide" })}
            <div className="mt-8">
              <DrawValues draw={draw} words={words} />
            </div>
          </section>
        </>
      ) : (
        <>
          <p className="measure mt-2 text-ink-soft">{t("editLead")}</p>
          {!isSaved && (
            <p className="mt-2">
              <a href={publicPage.href}>{publicPage.label}</a>
            </p>
          )}
          <DrawFormView
            target={{ locale, number: draw.number }}
            values={values}
            dataset={{ categories, ...dataset }}
            round={round}
          />
          <section aria-labelledby="notice" className="mt-16">
            <h2 id="notice">{acts("notice.title")}</h2>
            <p className="measure mt-1 text-ink-soft">{acts("notice.lead")}</p>
            {act({ locale, number: draw.number, act: "notice" })}
          </section>
          <section aria-labelledby="hide" className="mt-16">
            <h2 id="hide">{acts("hide.title")}</h2>
            <p className="measure mt-1 text-ink-soft">{acts("hide.lead")}</p>
            {act({ locale, number: draw.number, act: "hide" })}
          </section>
        </>
      )}
      {history}
    </AdminPage>
  );
}
