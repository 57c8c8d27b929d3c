import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { invitationsAway } from "./page-away";

const range = { from: isoDate("2025-10-02"), to: isoDate("2026-10-01") };
const query = { by: "quarter", show: "count", categories: ["cec"], period: "12m", range } as const;
const SITE = "https://tracker.example";

test("invitations are cited with their days, and their files are what the figure shows", () => {
  const { cited, page, files } = invitationsAway("invitations", query, "fr", SITE);
  expect(cited).toBe(`${SITE}/fr/invitations?by=quarter&categories=cec&from=2025-10-02&to=2026-10-01`);
  expect(page).toBe(`${SITE}/fr/invitations?by=quarter&categories=cec`);
  expect(files.json).toBe("/api/v1/invitations?by=quarter&categories=cec&lang=fr");
  expect(files.csv).toBe("/api/v1/invitations.csv?by=quarter&categories=cec&lang=fr");
});

test("the years over each other have no JSON, which would be cut", () => {
  const { files } = invitationsAway("to-date", query, "fr", SITE);
  expect([files.json, files.csv]).toEqual([null, "/api/v1/draws.csv?category=cec"]);
});
