import { describe, expect, it } from "vitest";
import { auditSearch, parseAuditQuery } from "./audit";

const everything = { who: null, about: null, from: null, to: null, page: 1 };

describe("what is asked of the audit", () => {
  it("is read from the address, and written back the same", () => {
    const query = { who: "b0c1-2", about: "draw", from: "2026-01-01", to: "2026-02-01", page: 3 } as const;
    expect(parseAuditQuery({ ...query, page: "3" })).toEqual(query);
    expect(auditSearch(parseAuditQuery({ ...query, page: "3" }))).toBe(
      "?who=b0c1-2&about=draw&from=2026-01-01&to=2026-02-01&page=3",
    );
    expect(auditSearch(parseAuditQuery({}))).toBe("");
  });

  it.each([
    { who: "\u0000" },
    { who: "a'; --" },
    { who: ["a", "b"] },
    { about: "everything" },
    { from: "2026-02-30", to: "yesterday" },
    { page: "0" },
    { page: "1.5" },
    { page: "1e9" },
    { who: "a".repeat(101) },
  ])("leaves out what cannot be read: %o", (given) => expect(parseAuditQuery(given)).toEqual(everything));
});
