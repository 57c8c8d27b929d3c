import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Texts } from "@/lib/rules/record/form-reader";
import type { OperationName } from "@/lib/rules/record/operation";
import type { Standing } from "@/lib/rules/record/revision";
import { AdminPage, type AdminPageProps } from "../admin-page";
import { DoneBanner } from "../done-banner";
import { OperationForm, SaveForm } from "./record-forms";
import type { RecordAction, RecordSection } from "./record-form-state";
import { historyQuery, RecordHistory, type RecordRevision } from "./record-history";

type Props = {
  frame: Omit<AdminPageProps, "children">;
  back: { readonly href: string; readonly label: string };
  title: ReactNode;
  /** Stands between the title and the form. */
  children: ReactNode;
  stored: Standing;
  /** The action of each form, and the revision that is restored. */
  action: (operation: OperationName, revision: number | null) => RecordAction;
  /** Null for a record that nobody edits. */
  form: { readonly values: Texts; readonly sections: readonly RecordSection[]; readonly title?: string } | null;
  /** True while it may not be edited: it is hidden, or what it belongs to is. */
  closed: boolean;
  /** What hiding or showing it means; null where it can be neither. */
  switchLead: string | null;
  /** Newest first. */
  revisions: readonly RecordRevision[];
  query: Readonly<Record<string, string | string[] | undefined>>;
  /** Where readers see it. */
  publicPage: { readonly href: string; readonly label: string };
  /** What is said once it is saved, in the place of the usual words. */
  saved?: string | null;
};

/** The page of a record: its form, hiding or showing it, and its history. */
export function RecordPage({ frame, back, title, children, form, closed, switchLead, ...record }: Props) {
  const { stored, action, revisions, query, publicPage, saved } = record;
  const t = useTranslations("records");
  const { locale, path } = frame;
  const { hidden, revision } = stored;
  const latest = revisions[0]?.kind ?? "seed";
  const message = saved ?? (latest === "seed" || latest === "import" ? null : t(`saved.${latest}`));
  // Differs after each save, so that the forms begin anew; the same while they are answered, or an answer without
  // scripts is lost.
  const visit = String(query.saved);
  const restoring = query.restore !== undefined;
  const operation = hidden ? "show" : "hide";
  const restoreForm = (wanted: number) => (
    <OperationForm
      action={action("restore", wanted)}
      {...{ locale, operation: "restore", revision }}
      words={{ submit: t("history.restoreSubmit", { revision: wanted }) }}
    />
  );
  return (
    <AdminPage {...frame}>
      {query.saved === String(revision) && message !== null && (
        <DoneBanner key={revision} message={message} link={publicPage} />
      )}
      <p className="mb-3 text-[0.9rem]">
        <a href={back.href}>{back.label}</a>
      </p>
      <h1 className="flex items-baseline gap-[0.4em]">{title}</h1>
      {children}
      {form && (
        <SaveForm
          key={`edit ${visit}`}
          locale={locale}
          action={action("save", null)}
          closed={closed || restoring}
          {...form}
        />
      )}
      {!restoring && switchLead !== null && (
        <section aria-labelledby="switch" className="mt-16">
          <h2 id="switch">{t(`switch.${operation}.title`)}</h2>
          <p className="measure mt-1 text-ink-soft">{switchLead}</p>
          <OperationForm
            key={`switch ${visit}`}
            {...{ locale, operation, revision }}
            action={action(operation, null)}
            words={{ reason: t(`switch.${operation}.reason`), submit: t(`switch.${operation}.submit`) }}
          />
        </section>
      )}
      <RecordHistory
        revisions={revisions}
        query={historyQuery(query)}
        path={`/${locale}${path}`}
        locale={locale}
        restore={closed ? null : restoreForm}
      />
    </AdminPage>
  );
}
