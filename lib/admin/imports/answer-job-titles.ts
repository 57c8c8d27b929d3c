import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { JobTitlesFormState } from "@/components/admin/imports/job-titles-form-state";
import { db } from "@/lib/db/client";
import { saveElements } from "@/lib/db/commands/save-job-titles";
import type { By } from "@/lib/db/commands/revision-meta";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import type { FormAnswer } from "@/lib/admin/form-action";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FeedError } from "@/lib/sources/feed/feed-error";
import { fetchElements, OFFICIAL_ELEMENTS } from "@/lib/sources/noc/fetch-elements";

/** Addresses that the button reads, and no other: nobody sends the server into its own network. */
export const elementAddresses = (): readonly string[] => env().NOC_URLS ?? OFFICIAL_ELEMENTS;

/** What can go wrong with fetching; all else concerns a feed. */
const FETCH_FAULTS = ["too_large", "no_answer", "too_slow", "status", "elsewhere"] as const;

/**
 * Fetches Statistics Canada's lists of job titles and makes them those of the search. Every list is read before
 * anything is written.
 * @throws when the database does not answer
 */
export async function answerJobTitles(locale: Locale, by: By): Promise<FormAnswer<JobTitlesFormState>> {
  const t = await getTranslations({ locale, namespace: "imports.jobTitles" });
  const whyOf = ({ code, params }: FeedError) => {
    const why = FETCH_FAULTS.find((each) => each === code) ?? "other";
    return t(`why.${why}`, params);
  };
  const client = db();
  const known = new Set((await client.occupation.findMany({ select: { noc: true } })).map(({ noc }) => noc));
  const fetched = await Promise.all(elementAddresses().map((address) => fetchElements(address, known)));
  const problems = fetched.flatMap((each) =>
    each.ok
      ? []
      : [
          typeof each.refusal === "string"
            ? t("notAList", { address: each.address, reason: each.refusal })
            : t("notFetched", { address: each.address, reason: whyOf(each.refusal) }),
        ],
  );
  if (problems.length > 0)
    return {
      state: { problems: problems.map((message) => ({ message, link: null })), done: [], answer: randomUUID() },
    };
  const saved = await saveElements(
    client,
    fetched.flatMap((each) => (each.ok ? [each.elements] : [])),
  );
  logger().info({ by: by.id, saved }, "job titles were fetched");
  const done = saved.map(({ language, added, removed, kept }) => t("done", { language, added, removed, kept }));
  return { state: { problems: [], done, answer: randomUUID() }, refresh: true };
}
