import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage, type AdminPageProps } from "@/components/admin/admin-page";
import { DrawFormView } from "@/components/admin/draw/draw-form-view";
import { DrawOperationForm } from "@/components/admin/draw/draw-operation-form";
import { DrawLead, DrawOperationSection, DrawSaved, HiddenDraw } from "@/components/admin/draw/draw-page-parts";
import { DrawRestore } from "@/components/admin/draw/draw-restore";
import { DrawRevisions } from "@/components/admin/draw/draw-revisions";
import { DrawValues } from "@/components/admin/draw/draw-values";
import { drawWords } from "@/components/admin/draw/draw-words";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { storedDraw } from "@/lib/db/queries/stored-draw";
import { adminDataset } from "@/lib/db/queries/records";
import { entryOfDraw } from "@/lib/rules/draw/entry/text";
import { restoredDraw } from "@/lib/rules/draw/restore";
import { formatDrawNumber } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { signOutAction } from "../../actions";
import { drawAction, drawOperationAction } from "../actions";
import { MAX_ANNOUNCEMENT } from "@/lib/sources/announcement/announcement";
import { localeOf } from "@/lib/i18n/locale-of";
import { readPathPart } from "@/lib/rules/text/path-part";

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

type Frame = Omit<AdminPageProps, "children">;

/** What the page says when no draw has the number. */
async function DrawNotThere({ frame, number }: { frame: Frame; number: string | null }) {
  const { locale } = frame;
  const where = number === null ? null : await movedDraw(number);
  const t = await getTranslations("admin.draw");
  const acts = await getTranslations("acts.notFound");
  // notFound() would leave a reader without scripts an empty page; see docs/decisions/004-server-rendered-404.md.
  return (
    <AdminPage {...frame} path="/admin">
      <h1>{t("notFoundTitle")}</h1>
      {where?.state === "renumbered" ? (
        <p className="measure mt-2">
          {acts("renumbered", { draw: formatDrawNumber(where.to, locale) })}{" "}
          <a href={`/${locale}/admin/draws/${where.to}`}>
            {acts("open", { draw: formatDrawNumber(where.to, locale) })}
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

const operationForm = (locale: Locale, draw: StoredDraw, operation: "hide" | "show" | "remark", visit: string) => (
  <DrawOperationForm
    key={`${operation} ${visit}`}
    action={drawOperationAction.bind(null, { locale, number: draw.number, operation })}
    {...{ operation, draw, locale }}
  />
);

const revisionOf = (asked: string): number => (/^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0);

// eslint-disable-next-line max-lines-per-function -- one page in two states, each a list of its parts
export default async function EditDrawPage({ params, searchParams }: Props) {
  const { number: given } = await params;
  const number = readPathPart("number", given);
  const locale = await localeOf(params);
  const path = `/admin/draws/${given}`;
  const frame = { locale, path, person: await requireAdmin(locale, path, "draws.edit"), signOut: signOutAction };
  const draw = number === null ? null : await storedDraw(number);
  if (!draw) return <DrawNotThere frame={frame} number={number} />;
  const dataset = await adminDataset();
  const { saved, restore, compare, with: other } = await searchParams;
  const page = `/${locale}${path}`;
  const revisions = await drawRevisions(draw.number);
  const words = drawWords(locale, dataset.categories, today());
  // Differs after each save, so that the forms begin anew; the same while they are answered, or an answer without
  // scripts is lost.
  const visit = String(saved);
  const asked = text(restore);
  if (asked !== null && !draw.hidden) {
    const revision = revisionOf(asked);
    return (
      <AdminPage {...frame}>
        <DrawRestore
          restored={restoredDraw(draw, revision, revisions)}
          revision={asked}
          {...{ draw, page, words, locale }}
        >
          <DrawOperationForm
            key={`restore ${visit}`}
            action={drawOperationAction.bind(null, { locale, number: draw.number, operation: "restore", revision })}
            operation="restore"
            {...{ revision, draw, locale }}
          />
        </DrawRestore>
      </AdminPage>
    );
  }
  const isSaved = saved === String(draw.revision);
  const t = await getTranslations("admin.draw");
  const publicPage = { href: `/${locale}/draws/${draw.number}`, label: t("publicPage") };
  return (
    <AdminPage {...frame}>
      {isSaved && <DrawSaved draw={draw} kind={revisions[0]?.kind} link={publicPage} locale={locale} />}
      <h1>{t("editTitle", { number: draw.number })}</h1>
      {draw.hidden ? (
        <HiddenDraw hiding={revisions.find(({ kind }) => kind === "hide")} locale={locale} />
      ) : (
        <DrawLead link={isSaved ? null : publicPage} />
      )}
      <DrawFormView
        key={visit}
        action={drawAction.bind(null, { locale, number: draw.number })}
        editing
        closed={draw.hidden}
        today={today()}
        maxPasted={MAX_ANNOUNCEMENT}
        values={{
          ...entryOfDraw(draw, dataset.categories),
          reason: "",
          source: "",
          revision: String(draw.revision),
          pasted: "",
        }}
        {...{ locale, dataset }}
      />
      {(draw.hidden ? (["show"] as const) : (["remark", "hide"] as const)).map((operation) => (
        <DrawOperationSection key={operation} operation={operation}>
          {operationForm(locale, draw, operation, visit)}
          {draw.hidden && (
            <div className="mt-8">
              <DrawValues draw={draw} words={words} />
            </div>
          )}
        </DrawOperationSection>
      ))}
      <DrawRevisions
        {...{ revisions, locale, page, words }}
        compare={text(compare) !== null || text(other) !== null ? [text(compare) ?? "", text(other) ?? ""] : null}
        restorable={!draw.hidden}
      />
    </AdminPage>
  );
}
