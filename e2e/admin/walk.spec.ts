import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, test, type Sender } from "./admin-test";
import { ACTIONS, PAGES, ROUTES, type May } from "./who-may";

const ADMIN = path.join("app", "[locale]", "admin");
/** Stands in the place of the pages that a role may not see, with their status; it is walked by them. */
const FORBIDDEN = "forbidden";

const files = readdirSync(ADMIN, { recursive: true, encoding: "utf8" });
const foldersOf = (name: string) =>
  files
    .filter((file) => path.basename(file) === name)
    .map((file) => path.dirname(file).replace(/^\.$/, "").split(path.sep).join("/"));

interface Manifest {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
  edge: Record<string, unknown>;
}

/** Every server action of the build: also one that no page shows can be called by its id. */
const actions = () => {
  const { node, edge }: Manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  expect(Object.keys(edge)).toEqual([]);
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const folder = /^app\/\[locale\]\/admin\/?(.*?)\/?page$/.exec(Object.keys(workers)[0] ?? "")?.[1] ?? "";
    return { id, name: exportedName, page: addressOf(folder, "en") };
  });
};

const addressOf = (folder: string, language: string) =>
  `/${language}/admin${folder === "" ? "" : `/${folder}`}`.replaceAll(
    /\[(\w+)\]/g,
    (_, name: string) => PAGES[folder]?.given?.[name] ?? "x",
  );

const WHO = ["nobody", "forged", "editor", "admin"] as const;
type Who = (typeof WHO)[number];
const reaches = (may: May, who: Who) => may === "everybody" || who === "admin" || (who === "editor" && may !== "admin");

const cookieOf = async (who: Who, senders: Record<"editor" | "admin", Sender>) =>
  who === "nobody" ? "" : who === "forged" ? "tracker.session_token=made-up.c2lnbmF0dXJl" : senders[who].cookie;

test("every page of the admin stands in the table of who may see it", () => {
  expect(
    foldersOf("page.tsx")
      .filter((folder) => folder !== FORBIDDEN)
      .sort(),
  ).toEqual(Object.keys(PAGES).sort());
});

test("every route handler of the admin stands in the table of who may ask it, and refuses the others", async ({
  request,
  senders,
}) => {
  expect(foldersOf("route.ts").sort()).toEqual(Object.keys(ROUTES).sort());
  for (const [folder, { may }] of Object.entries(ROUTES)) {
    for (const who of WHO) {
      const response = await request.get(addressOf(folder, "en"), {
        maxRedirects: 0,
        headers: { cookie: await cookieOf(who, senders) },
      });
      const what = `${folder} as ${who}`;
      if (reaches(may, who)) expect(response.status(), what).toBe(200);
      else expect([307, 401, 403], what).toContain(response.status());
      expect(response.headers()["cache-control"], what).toContain("no-store");
    }
  }
});

test("every server action stands in the table of who may call it", () => {
  expect(
    actions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ACTIONS).sort());
  // The build and the sources name the same: an action that no page leads to would be in one alone.
  const sources = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(ADMIN, file), "utf8"))
    .filter((text) => /^["']use server["']/m.test(text))
    .flatMap((text) => [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name!));
  expect(sources.sort()).toEqual(
    actions()
      .map(({ name }) => name)
      .sort(),
  );
});

test("each page is shown to those who may see it, refused with 403 to the others, and leads to the sign-in form without a session", async ({
  request,
  senders,
}) => {
  // Some three hundred requests.
  test.setTimeout(240_000);
  for (const [folder, { may }] of Object.entries(PAGES)) {
    for (const language of ["en", "fr"]) {
      const address = addressOf(folder, language);
      for (const who of WHO) {
        const response = await request.get(address, {
          maxRedirects: 0,
          headers: { cookie: await cookieOf(who, senders) },
        });
        const what = `${address} as ${who}`;
        expect(response.headers()["cache-control"], what).toContain("no-store");
        expect(response.headers()["content-security-policy"], what).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
        const text = await response.text();
        if (may === "everybody") {
          expect(response.status(), what).toBe(
            folder !== "invitation" && (who === "editor" || who === "admin") ? 307 : 200,
          );
        } else if (who === "nobody" || who === "forged") {
          expect(response.status(), what).toBe(307);
          expect(response.headers().location, what).toMatch(new RegExp(`^/${language}/admin/login`));
          expect(text, what).not.toMatch(/<main|Sign out|Fermer la session/);
        } else if (reaches(may, who)) {
          expect(response.status(), what).toBe(200);
          expect(text, what).toMatch(/<h1/);
        } else {
          expect(response.status(), what).toBe(403);
          expect(text, what).toContain(
            language === "en" ? "Your role does not include this page" : "Votre rôle ne donne pas accès à cette page",
          );
          expect(text, what).toContain(
            language === "en"
              ? "Your role is editor. This page requires the role admin."
              : "Votre rôle est «\u00a0édition\u00a0». Cette page exige le rôle «\u00a0admin\u00a0».",
          );
          expect(text, what).toContain(`href="/${language}/admin"`);
          // In the frame, but with none of the page's own.
          expect(text, what).not.toMatch(/name="intent"|name="revision"|data-event|<table/);
        }
      }
    }
  }
});

test("the page that refuses is 403 itself, and shows nothing to nobody", async ({ request, senders }) => {
  expect((await request.get("/en/admin/forbidden", { headers: { cookie: senders.editor.cookie } })).status()).toBe(403);
  const outside = await request.get("/en/admin/forbidden", { maxRedirects: 0 });
  expect(outside.headers().location ?? (await outside.text())).toContain("/en/admin/login");
});

/** Everything that an action could change: the tables of what is shown and of who may sign in. */
const STATE = `SELECT (SELECT count(*) FROM draw_revision) AS draws, (SELECT count(*) FROM event_revision) AS events, (SELECT count(*) FROM import_run) AS imports, (SELECT count(*) FROM feed_copy) AS copies, (SELECT version FROM data_version) AS version,
  (SELECT string_agg(u.id || u.role || coalesce(u.deactivated_at::text, '') || u.two_factor_enabled, ',' ORDER BY u.id) FROM "user" u) AS people,
  (SELECT string_agg(coalesce(a.password, ''), ',' ORDER BY a.id) FROM account a) AS passwords, (SELECT count(*) FROM one_time_link) AS links,
  (SELECT count(*) FROM two_factor) AS factors, (SELECT count(*) FROM session) AS sessions`;

const REFUSED = { signedOut: "You are signed out", role: "Nothing was saved: your role, editor," };

test("each action refuses whoever may not call it, in words that say why, and writes nothing", async ({
  request,
  senders,
  baseURL,
  sql,
}) => {
  for (const { id, name, page } of actions()) {
    const { may, bound } = ACTIONS[name]!;
    if (may === "everybody") continue;
    for (const who of WHO) {
      if (reaches(may, who)) continue;
      const before = await sql(STATE);
      const response = await call(request, page, id, bound, { origin: baseURL!, cookie: await cookieOf(who, senders) });
      const what = `${name} as ${who}`;
      expect(response.status(), what).toBe(200);
      const text = await response.text();
      expect(text, what).toContain(who === "editor" ? REFUSED.role : REFUSED.signedOut);
      expect(await sql(STATE), what).toEqual(before);
    }
  }
});

test("each action answers those who may call it: with what its form lacks, not with a refusal", async ({
  request,
  senders,
  baseURL,
}) => {
  // What ends the session that calls is left for its own tests.
  const ends = ["endOwnSessionsAction", "signOutAction"];
  for (const { id, name, page } of actions()) {
    const { may, bound } = ACTIONS[name]!;
    if (may === "everybody" || ends.includes(name)) continue;
    for (const who of ["editor", "admin"] as const) {
      if (!reaches(may, who)) continue;
      const response = await call(request, page, id, bound, { origin: baseURL!, cookie: senders[who].cookie });
      const text = await response.text();
      expect(response.status(), `${name} as ${who}`).toBe(200);
      expect(text, `${name} as ${who}`).not.toMatch(
        /You are signed out|Nothing was saved: your role|a fault on our side/,
      );
    }
  }
});

test("each action refuses a request of another site, and one that does not say where it comes from", async ({
  request,
  senders,
  baseURL,
  sql,
}) => {
  const { cookie } = senders.admin;
  for (const { id, name, page } of actions()) {
    const { bound } = ACTIONS[name]!;
    const before = await sql(STATE);
    const foreign: Record<string, Record<string, string>> = {
      "another site": { origin: "https://example.org" },
      "another port": { origin: baseURL!.replace(/\d+$/, "1") },
      nowhere: { origin: "null" },
      "no origin": {},
      "no origin, cross-site": { "sec-fetch-site": "cross-site" },
    };
    for (const [from, headers] of Object.entries(foreign)) {
      const response = await call(request, page, id, bound, { ...headers, cookie });
      expect(response.status(), `${name} from ${from}`).toBe(403);
      const form = await request.post(page, {
        multipart: { [`$ACTION_ID_${id}`]: "", locale: "en" },
        headers: { ...headers, cookie },
        maxRedirects: 0,
      });
      expect(form.status(), `${name} by a form from ${from}`).toBe(403);
    }
    expect(await sql(STATE), name).toEqual(before);
  }
});

/** Calls an action by its id, as the browser does, with the arguments bound to it, a first state and an empty form. */
function call(
  request: APIRequestContext,
  page: string,
  id: string,
  bound: readonly unknown[],
  headers: Record<string, string>,
): Promise<APIResponse> {
  return request.post(page, {
    headers: { ...headers, "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" },
    data: JSON.stringify(bound.length > 0 ? [...bound, {}, "a text"] : ["a text"]),
    maxRedirects: 0,
  });
}
