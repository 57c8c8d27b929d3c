import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { importWords } from "@/components/admin/imports/import-words";
import type { ImportFormState } from "@/components/admin/imports/import-form-state";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { applyFeed, recordFailure } from "@/lib/db/commands/feed/apply-feed";
import { hashOf, keepCopy, type FeedFile } from "@/lib/db/commands/feed/keep-copy";
import { noteCheck } from "@/lib/db/commands/feed/note-check";
import type { By } from "@/lib/db/commands/revision-meta";
import { compareStored } from "@/lib/db/queries/compare-stored";
import { feedReading, feedSettings } from "@/lib/db/queries/feed-settings";
import type { Locale } from "@/lib/rules/text/bilingual";
import { OFFICIAL_FEED } from "@/lib/rules/feed/official-feed";
import { choices, missingAfter } from "@/lib/sources/feed/compare-feed";
import { fetchFeed, MAX_BYTES } from "@/lib/sources/feed/fetch-feed";
import { readFeed } from "@/lib/sources/feed/read-feed";
import { plainText, type FeedError } from "@/lib/sources/feed/feed-error";
import type { FormAnswer } from "@/lib/admin/form-action";
import { formText } from "@/lib/admin/form-text";

const NOTHING = {
  kind: "picked",
  rows: new Map<string, string>(),
  conflicts: new Map<string, string>(),
  keep: new Map<string, string>(),
  pools: new Map<string, string>(),
} as const;

/** A text of more than this is not sent back to stand in the form again. */
const MAX_TEXT = 1_000_000;

/** What a form that is answered shows again of a pasted text: all of it, or "" where it is too long to be sent. */
export const textSentBack = (text: string): string => (text.length > MAX_TEXT ? "" : text);

/** It leads to the preview of a copy, or to the record of a run that had nothing to do. */
type ReadAnswer = FormAnswer<ImportFormState>;

/** Addresses that the form may read, and no other, so that nobody sends the server into its own network. */
export async function feedAddresses(): Promise<readonly FeedAddress[]> {
  const { address, publicOnly } = feedReading(await feedSettings(db()));
  const official = [
    { name: "en", url: OFFICIAL_FEED.en, publicOnly: false },
    { name: "fr", url: OFFICIAL_FEED.fr, publicOnly: false },
  ] as const;
  const isOwn = official.every(({ url }) => url !== address);
  return isOwn ? [{ name: "own", url: address, publicOnly }, ...official] : official;
}

type FeedAddress = { readonly name: "own" | "en" | "fr"; readonly url: string; readonly publicOnly: boolean };

type Source = Pick<FeedFile, "origin" | "name" | "at"> & { readonly bytes: Uint8Array | FeedError };

const isFeedError = (bytes: Uint8Array | FeedError): bytes is FeedError => !(bytes instanceof Uint8Array);

/**
 * Reads a feed from where the form says, and keeps it when there is something to look at. What cannot be read is
 * recorded as a failed run.
 * @throws when the database does not answer
 */
export async function answerReading(locale: Locale, form: FormData, by: By): Promise<ReadAnswer> {
  const t = await getTranslations({ locale, namespace: "imports" });
  const say = (message: string, link: ImportFormState["problems"][number]["link"] = null, text = ""): ReadAnswer => ({
    state: {
      problems: [{ message, link }],
      text: textSentBack(text),
      chosen: null,
      answer: randomUUID(),
    },
  });
  const megabytes = MAX_BYTES / 1_000_000;
  const pasted = formText(form, "text");
  const source = await sourceOf(form, pasted);
  if (source === "no_file") return say(t("problems.noFile"));
  if (source === "no_text") return say(t("problems.noText"));
  if (source === "too_large") return say(t("problems.tooLarge", { megabytes }));

  const { bytes, ...where } = source;
  const who = { by, reason: null, live: where.origin === "address" };
  if (isFeedError(bytes)) return failed(bytes);
  const read = readFeed(bytes, today());
  if (!read.ok) return failed(read.refusal);
  const compared = await compareStored(db(), read.feed);
  if (!compared.ok) return failed(compared.refusal);
  const { held } = compared.comparison;
  const rows = choices(compared.comparison);
  if (rows === 0) {
    const done = await applyFeed(db(), { ...where, bytes }, NOTHING, who);
    return { to: `/${locale}/admin/imports/${done.run}?done=1` };
  }
  const copy = await keepCopy(db(), { ...where, bytes });
  const missing = missingAfter(compared.comparison, []);
  if (who.live)
    await noteCheck(
      db(),
      where.at,
      held ? { outcome: "failed", refusal: held } : { outcome: "waiting", copyId: copy.id, waiting: rows, missing },
    );
  return { to: `/${locale}/admin/imports/preview/${copy.id}` };

  async function failed(why: FeedError): Promise<ReadAnswer> {
    const { run } = await recordFailure(db(), where, why, who);
    return say(
      importWords(locale).refusal(why),
      { href: `/${locale}/admin/imports/${run}`, label: t("read.recorded") },
      pasted,
    );
  }
}

async function sourceOf(form: FormData, pasted: string): Promise<Source | "no_file" | "no_text" | "too_large"> {
  const at = now();
  if (formText(form, "from") === "address") {
    const addresses = await feedAddresses();
    const { url, publicOnly } = addresses.find(({ name }) => name === formText(form, "address")) ?? addresses[0]!;
    const fetched = await fetchFeed(url, { publicOnly });
    return { origin: "address", name: url, at, bytes: fetched.ok ? fetched.bytes : fetched.refusal };
  }
  if (formText(form, "from") === "upload") {
    const file = form.get("file");
    if (!(file instanceof File) || (file.size === 0 && file.name === "")) return "no_file";
    if (file.size > MAX_BYTES) return "too_large";
    return {
      origin: "upload",
      name: plainText(file.name, 200) || "feed.json",
      at,
      bytes: new Uint8Array(await file.arrayBuffer()),
    };
  }
  if (pasted.trim() === "") return "no_text";
  const bytes = new TextEncoder().encode(pasted);
  return bytes.length > MAX_BYTES
    ? "too_large"
    : { origin: "paste", name: `sha256:${hashOf(bytes).slice(0, 12)}`, at, bytes };
}
