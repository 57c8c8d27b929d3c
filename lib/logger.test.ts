import pg from "pg";
import { expect, test } from "vitest";
import { errorTold } from "./logger";

test("a line about an error of a connection does not have the connection", () => {
  const client = Object.assign(new pg.Client({ password: "a-secret" }), { secretKey: 678124681 });
  const error = Object.assign(new Error("terminating connection"), { code: "57P01", client });
  expect(JSON.stringify(errorTold(error))).toContain("57P01");
  expect(JSON.stringify(errorTold(error))).not.toMatch(/678124681|connectionParameters/);
  expect(errorTold("said in words")).toBe("said in words");
});
