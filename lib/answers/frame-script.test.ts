import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { FRAME_SCRIPT } from "@/lib/figures/images/embed-html";
import { embedHeaders } from "@/lib/http/headers.js";

test("the one script of a frame is the one that its policy lets run", () => {
  const hash = createHash("sha256").update(FRAME_SCRIPT).digest("base64");
  expect(embedHeaders["Content-Security-Policy"]).toContain(`script-src 'sha256-${hash}'`);
});
