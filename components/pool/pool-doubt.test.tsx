import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readReference } from "@/prisma/reference/read";
import { PoolDoubtNotes } from "./pool-doubt";
import { PoolAnswer } from "./pool-answer";
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
    return text(
      <PoolAnswer
        dataset={dataset}
        query={query}
        today={isoDate("2026-10-02")}
        site="https://example.org"
        locale="en"
      />,
    );
  };
  expect(answer("2026-10-01")).toContain(
    "The counts of September 27, 2026 are not yet confirmed by the official feed.",
  );
  expect(answer("2026-08-20")).not.toContain("not yet confirmed");
});

test("above 500 is answered as 500 and as 501 or more, and the count can be cited", () => {
  const { bands } = dataset.pools.find(({ asOf }) => asOf === "2026-09-27")!;
  const from501 = bands.filter(({ min }) => min >= 501).reduce((sum, { candidates }) => sum + candidates, 0);
  const query = parsePoolQuery({ score: "500", on: "2026-10-01" }, draws, dataset.knownTo);
  const said = text(
    <PoolAnswer dataset={dataset} query={query} today={isoDate("2026-10-02")} site="https://example.org" locale="en" />,
  );
  expect(said).toContain(`More than 500: ${from501.toLocaleString("en-CA")} candidates`);
  expect(said).toMatch(
    /Express Entry candidate pool of September 27, 2026: Between .*Accessed October 2, 2026, https:\/\/example.org\/en\/pool\?score=500/,
  );
});

test("one note tells which snapshots are not confirmed", () => {
  const { pools } = dataset;
  expect(text(<PoolDoubtNotes shown={pools} pools={pools} locale="en" />)).toContain(
    "* 3 snapshots, from August 30, 2026 to September 27, 2026, are not yet confirmed by the official feed.",
  );
});
