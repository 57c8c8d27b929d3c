"use server";

import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { z } from "zod";
import type { AccountFormState } from "@/components/admin/account-form-state";
import { blankImportForm, CHOICE_NAMES, type ImportFormState } from "@/components/admin/imports/import-form-state";
import { blankJobTitlesForm, type JobTitlesFormState } from "@/components/admin/imports/job-titles-form-state";
import { answerAccountForm, denied } from "@/lib/admin/account-form";
import { denial, type Refusal } from "@/lib/admin/denial";
import { formAction } from "@/lib/admin/form-action";
import { formText, formTexts } from "@/lib/admin/form-text";
import { answerApplying } from "@/lib/admin/imports/answer-applying";
import { answerJobTitles } from "@/lib/admin/imports/answer-job-titles";
import { answerReading, textSentBack } from "@/lib/admin/imports/answer-reading";
import { answerSettings } from "@/lib/admin/imports/answer-settings";
import { answerUndoingImport, undoImportTarget, type UndoImportTarget } from "@/lib/admin/imports/answer-undoing";
import { textsOf, withRefusal } from "@/lib/admin/record/form-state";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { networkOfRequest } from "@/lib/auth/network";
import { currentAdmin } from "@/lib/auth/require-admin";
import { FEED_SETTINGS } from "@/lib/rules/feed/feed-setting";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";

const readTarget = z.object({ locale: z.enum(LOCALES).catch("en") });
const copyTarget = z.object({ locale: z.enum(LOCALES), copy: z.int().min(1).max(2_147_483_647) });

const refusedWith =
  (text = "", chosen: ImportFormState["chosen"] = null) =>
  (refusal: string | Refusal): ImportFormState => ({
    ...blankImportForm,
    problems: [{ link: null, ...(typeof refusal === "string" ? { message: refusal } : refusal) }],
    text,
    chosen,
    answer: randomUUID(),
  });

/** Reads a feed and leads to what it would change. For those who may import. */
export async function readAction(locale: Locale, _previous: ImportFormState, form: FormData): Promise<ImportFormState> {
  return formAction({
    target: { locale },
    schema: readTarget,
    permission: "imports.run",
    failure: "a feed could not be read",
    refused: refusedWith(textSentBack(formText(form, "text"))),
    answer: (target, admin) => answerReading(target.locale, form instanceof FormData ? form : new FormData(), admin),
  });
}

/** Sets how the schedule reads the feed. For those who may. */
export async function feedSettingsAction(
  asked: Locale,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = z.enum(LOCALES).catch("en").parse(asked);
  // What is not to be changed here is sent by no form, or stands as it was.
  const given = FEED_SETTINGS.filter((name) => form instanceof FormData && form.has(name));
  const values = Object.fromEntries(given.map((name) => [name, formText(form, name)]));
  return answerAccountForm({ locale, values }, "settings of the feed could not be saved", async () => {
    const admin = await currentAdmin("imports.settings");
    if (!admin) return denied(await denial(locale, "imports.settings"));
    return answerSettings(locale, form, { ...admin, network: networkOfRequest(await headers()) });
  });
}

/** Fetches the official job titles, which the search for occupations then knows. For those who may import. */
export async function jobTitlesAction(locale: Locale): Promise<JobTitlesFormState> {
  return formAction({
    target: { locale },
    schema: readTarget,
    permission: "imports.run",
    failure: "the job titles could not be fetched",
    refused: (refusal): JobTitlesFormState => ({
      ...blankJobTitlesForm,
      problems: [{ link: null, ...refusal }],
      answer: randomUUID(),
    }),
    answer: (target, admin) => answerJobTitles(target.locale, admin),
  });
}

/** Applies what was chosen of a feed that was read before. For those who may import; leads to the record of the run. */
export async function applyAction(
  target: { locale: Locale; copy: number },
  _previous: ImportFormState,
  form: FormData,
): Promise<ImportFormState> {
  const refused = refusedWith(
    formText(form, "reason"),
    CHOICE_NAMES.flatMap((name) => formTexts(form, name).map((value) => `${name} ${value}`)),
  );
  return formAction({
    target,
    schema: copyTarget,
    permission: "imports.run",
    failure: "a feed could not be applied",
    refused,
    answer: (asked, admin) => answerApplying(asked, form, refused, admin),
  });
}

/** Undoes an import, once. For those who may import; done, it leads back to the record of the import. */
export async function undoImportAction(
  target: UndoImportTarget,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  const values = textsOf(form, ["reason", "revision"]);
  return formAction({
    target,
    schema: undoImportTarget,
    permission: "imports.run",
    failure: "an import could not be undone",
    refused: (refusal) => withRefusal(values, refusal),
    answer: (asked, admin) => answerUndoingImport(asked, values, admin),
  });
}
