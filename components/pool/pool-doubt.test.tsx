import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readReference } from "@/prisma/reference/read";
import { PoolDoubtNotes } from "./pool-doubt";
import { PoolAnswer } from "./pool-question";
import { parsePoolQuery } from "@/lib/rules/pool/query";

const reference = readReference();
const draws = reference.draws.map((draw) => ({ ...draw, category: null, version: null, notice: null, revision: 1 }));
const dataset = { ...reference, draws, knownTo: isoDate("2026-10-01") };
const text = (node: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages.en} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, "");

test("the answer to how many stood at a score says that its counts are not confirmed, and only then", () => {
  const answer = (on: string) => {
    const query = parsePoolQuery({ score: "500", on }, draws, dataset.knownTo);
    return text(<PoolAnswer dataset={dataset} query={query} locale="en" />);
  };
  expect(answer("2026-10-01")).toContain(
    "The counts of September 27, 2026 are not yet confirmed by the official feed.",
  );
  expect(answer("2026-08-20")).not.toContain("not yet confirmed");
});

test("one note tells which snapshots are not confirmed", () => {
  const { pools } = dataset;
  expect(text(<PoolDoubtNotes shown={pools} pools={pools} locale="en" />)).toContain(
    "* 3 snapshots, from August 30, 2026 to September 27, 2026, are not yet confirmed by the official feed.",
  );
});
