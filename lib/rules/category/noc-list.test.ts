import { describe, expect, it } from "vitest";
import { nocWords, withNoc, withoutNoc } from "./noc-list";

describe("a list of NOC codes as it is typed", () => {
  it.each([
    ["", []],
    [" \n ", []],
    ["31301", ["31301"]],
    ["31301, 31302;00010\r\n31301\tpilot", ["31301", "31302", "00010", "pilot"]],
  ])("%j holds %j", (text, words) => expect(nocWords(text)).toEqual(words));

  it.each([
    ["", "31301", "31301"],
    ["31301 31302", "00010", "00010\n31301\n31302"],
    ["31302\n31301", "31301", "31301\n31302"],
    ["31302 pilot", "31301", "31301\n31302\npilot"],
  ])("%j takes %s and is %j", (text, noc, after) => expect(withNoc(text, noc)).toBe(after));

  it.each([
    ["31301 31302, 31301", "31301", "31302"],
    ["31302 pilot 31301", "pilot", "31302\n31301"],
    ["31301", "31301", ""],
    ["31301", "00010", "31301"],
  ])("%j leaves %s and is %j", (text, word, after) => expect(withoutNoc(text, word)).toBe(after));
});
