import { expect, test } from "vitest";
import { asksPage } from "./page-parameters";

const asks = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return asksPage(pathname.replace(/\/$/, ""), searchParams);
};

test.each([
  "/?categories=",
  "/?period=all",
  "/explore?score=480",
  "/draws?page=2",
  "/draws?utm_source=mail&q=",
  "/occupations?q=nurse",
  "/list-changes?from=2023",
  "/pool?on=2026-01-01",
  "/after-invitation?draw=379",
  "/invitations?by=year",
  "/categories/healthcare?period=12m",
])("%s asks its page", (address) => expect(asks(address)).toBe(true));

test.each([
  "/",
  "/?utm_source=mail",
  "/explore?page=2",
  "/draws?draw=379",
  "/cadence?period=all",
  "/draws/379?q=a",
  "/constructor?name=a",
  "/categories?period=12m",
  "/categories/healthcare/x?period=12m",
])("%s is the page that is kept", (address) => expect(asks(address)).toBe(false));
