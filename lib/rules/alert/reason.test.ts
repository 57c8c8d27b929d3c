import { expect, test } from "vitest";
import { readReason, REASONS, statusReason } from "./reason";

test("each reason of ours is read by its name, a status by its number, and the words of a server are left alone", () => {
  expect(Object.values(REASONS).map(readReason)).toEqual(Object.keys(REASONS));
  expect(readReason(statusReason(410))).toEqual({ status: 410 });
  expect(readReason("550 5.1.1 no such mailbox")).toBeNull();
});
