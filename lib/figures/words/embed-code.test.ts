import { expect, test } from "vitest";
import { embedCode, frameCode } from "./embed-code";

test("a title and an address cannot leave the code of a frame", () => {
  const code = frameCode({ url: 'https://a.example/en/embed/explore?a=1&b="', title: '"><script>alert(1)</script>' });
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(code).toContain("a=1&amp;b=&quot;");
  expect(code.match(/<script/g)).toBeNull();
});

test("a frame of a given size is no larger", () => {
  const code = frameCode({ url: "https://a.example/en", title: "x", size: { width: 400, height: 300 } });
  expect(code).toMatch(/ width="400" height="300" /);
  expect(code).not.toMatch(/min-height|[";]width:100%/);
});

test("the listener hears the site of the frame alone", () => {
  const code = embedCode({ url: "https://a.example/en/embed/explore", title: "x" });
  expect(code).toContain('e.origin==="https://a.example"');
  expect(code.match(/<script>/g)).toHaveLength(1);
});
