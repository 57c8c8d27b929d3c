import { describe, expect, it } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { AUDIT_QUERY } from "./audit";

const everything = { who: null, about: null, from: null, to: null, page: 1 };
const read = (params: Parameters<typeof AUDIT_QUERY.read>[0]) => AUDIT_QUERY.read(params, null);

describe("what is asked of the audit", () => {
  it("is read from the address, and written back the same", () => {
    const [from, to] = [isoDate("2026-01-01"), isoDate("2026-02-01")];
    const query = { who: "b0c1-2", about: "draw", from, to, page: 3 } as const;
    expect(read({ ...query, page: "3" })).toEqual({ values: query, problems: [] });
    expect(AUDIT_QUERY.write(query)).toBe("who=b0c1-2&about=draw&from=2026-01-01&to=2026-02-01&page=3");
    expect(AUDIT_QUERY.write(read({}).values)).toBe("");
  });

  it.each([
    { who: "\u0000" },
    { who: "a'; --" },
    { about: "everything" },
    { from: "2026-02-30", to: "yesterday" },
    { page: "0" },
    { page: "1.5" },
    { page: "1e9" },
    { who: "a".repeat(101) },
  ])("leaves out what cannot be read, and tells it: %o", (given) => {
    const { values, problems } = read(given);
    expect(values).toEqual(everything);
    expect(problems.map(({ field }) => field)).toEqual(Object.keys(given));
  });
});
