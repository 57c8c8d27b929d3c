import { expect, test } from "vitest";
import { OFFICIAL_FEED } from "./official-feed";
import { isOwnNetworkName } from "./own-network";

test.each([
  [OFFICIAL_FEED.en, false],
  ["http://feed.example.org/a.json", false],
  ["https://10.example.org/", false],
  ["http://127.0.0.1/", true],
  ["http://2130706433/", true],
  ["http://0x7f.1/", true],
  ["http://[::1]/", true],
  ["http://localhost/", true],
  ["http://db/", true],
  ["http://metadata.google.internal/", true],
  ["http://printer.local./", true],
  ["https://feed.example.org:8443/", true],
  ["https://someone:secret@feed.example.org/", true],
])("%s is of the server's own network: %s", (address, is) => expect(isOwnNetworkName(new URL(address))).toBe(is));
