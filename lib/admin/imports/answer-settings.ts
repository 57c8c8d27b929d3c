import "server-only";
import { getTranslations } from "next-intl/server";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { saveFeedSettings } from "@/lib/db/commands/feed/save-settings";
import { feedSettings } from "@/lib/db/queries/feed-settings";
import type { Actor } from "@/lib/db/commands/write-audit";
import { FEED_SHAPES } from "@/lib/env";
import type { Locale } from "@/lib/rules/text/bilingual";
import { FEED_DEFAULTS, FEED_SETTINGS, type FeedSetting } from "@/lib/rules/feed/feed-setting";
import { isOwnNetworkName } from "@/lib/rules/feed/own-network";
import { wrong, type AccountAnswer } from "../account-form";
import { formText } from "../form-text";

/** Why a value cannot be set. */
type SettingProblem = "notSchedule" | "notAddress" | "ownNetwork" | "notChoice";

const UNREADABLE: Readonly<Record<FeedSetting, SettingProblem>> = {
  FEED_SCHEDULE: "notSchedule",
  FEED_URL: "notAddress",
  FEED_QUESTIONED: "notChoice",
};

/** What is wrong with a value; null = nothing. */
function problemOf(name: FeedSetting, value: string): SettingProblem | null {
  if (!FEED_SHAPES[name].safeParse(value).success) return UNREADABLE[name];
  return name === "FEED_URL" && isOwnNetworkName(new URL(value)) ? "ownNetwork" : null;
}

/**
 * Sets how the feed is read, as the form says; a blank is the default. What the environment sets is left alone.
 * @throws when the database does not answer
 */
export async function answerSettings(locale: Locale, form: FormData, by: Actor): Promise<AccountAnswer> {
  const t = await getTranslations({ locale, namespace: "imports.settings" });
  const set = await feedSettings(db());
  const open = FEED_SETTINGS.filter((name) => set[name].from !== "environment");
  const typed = Object.fromEntries(open.map((name) => [name, formText(form, name).trim()]));
  const wanted = Object.fromEntries(open.map((name) => [name, typed[name] || FEED_DEFAULTS[name]]));
  const problems = open.flatMap((name) => {
    const code = problemOf(name, wanted[name] ?? "");
    return code === null ? [] : [{ field: name, message: t(`problems.${code}`) }];
  });
  if (problems.length > 0) return { problems };
  const result = await saveFeedSettings(db(), wanted, by, now());
  if (result.ok) return { to: "/admin/imports?done=settings" };
  return wrong(t(result.reason === "unchanged" ? "problems.unchanged" : "problems.notAllowed"));
}
