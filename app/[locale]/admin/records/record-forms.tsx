import { getTranslations } from "next-intl/server";
import { RecordForm } from "@/components/admin/record/record-form";
import { recordFormOf, type RecordSection } from "@/components/admin/record/record-form-state";
import type { Texts } from "@/lib/rules/record/form-reader";
import { recordAction } from "./record-action";
import { noteFields, recordFormText } from "./record-fields";
import { prefixOf, type RecordTarget } from "./record-target";

/** The form that saves a record, after a look at what changes. */
export const SaveForm = ({
  target,
  values,
  sections,
}: {
  target: RecordTarget;
  values: Texts;
  sections: readonly RecordSection[];
}) => (
  <RecordForm
    action={recordAction.bind(null, target)}
    initial={recordFormOf(values)}
    sections={sections}
    text={recordFormText(target.locale)}
    checked
  />
);

type StepProps = {
  target: RecordTarget;
  revision: number;
  words: { readonly reason?: string; readonly submit: string };
};

/** A form that needs nothing but a reason: removing, showing again, restoring. */
export const StepForm = ({ target, revision, words }: StepProps) => (
  <RecordForm
    action={recordAction.bind(null, target)}
    initial={recordFormOf({ reason: "", source: "", revision: String(revision) })}
    sections={[
      {
        title: null,
        fields: noteFields(target.locale, { needed: true, ...(words.reason && { reason: words.reason }) }),
      },
    ]}
    text={recordFormText(target.locale)}
    submit={words.submit}
    prefix={prefixOf(target)}
    strong={false}
  />
);

type SwitchProps = {
  target: RecordTarget;
  hidden: boolean;
  revision: number;
  lead: string;
  words?: Readonly<Record<"title" | "reason" | "submit", string>>;
};

/** Removing a record, or showing it again. */
export async function SwitchSection({ target, hidden, revision, lead, words }: SwitchProps) {
  const t = await getTranslations({ locale: target.locale, namespace: "records.switch" });
  const step = hidden ? "unhide" : "hide";
  const { title, reason, submit } = words ?? {
    title: t(`${step}.title`),
    reason: t(`${step}.reason`),
    submit: t(`${step}.submit`),
  };
  return (
    <section aria-labelledby="switch" className="mt-16">
      <h2 id="switch">{title}</h2>
      <p className="measure mt-1 text-ink-soft">{lead}</p>
      <StepForm target={{ ...target, step }} revision={revision} words={{ reason, submit }} />
    </section>
  );
}
