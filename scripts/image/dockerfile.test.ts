import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDockerfile } from "./dockerfile";

const read = () => readDockerfile(readFileSync("Dockerfile", "utf8"));

test("the image's last stage runs the start as a user that is not root, and knows no secret", () => {
  const last = read().at(-1)!;
  expect(last.user).toBe("node");
  expect(last.command).toEqual(["node", "scripts/run.mjs", "start"]);
  expect(Object.keys(last.env).sort()).toEqual(["HOST", "NODE_ENV", "PORT"]);
  expect(last.steps.filter(({ kind }) => kind === "run")).toEqual([]);
});

test("what the image takes from the sources is there", () => {
  const sources = read().flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === "copy" ? step.sources.map((each) => each.replace(/^\/app\//, "")) : [])),
  );
  const made = [".next", "node_modules"];
  expect(sources.filter((each) => !made.includes(each) && !existsSync(each))).toEqual([]);
});

/** Places that the product reads beside what the build bundles: joined to the working directory. */
function placesRead(): string[] {
  const files = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.(?:test|fixture))\.(?:ts|tsx|js)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const joins = files.flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(/path\.join\((?:\/\*.*?\*\/ )?process\.cwd\(\)((?:, "[^"]*")+)/g),
  ]);
  return joins.map(([, parts = ""]) => [...parts.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join("/"));
}

test("what the product loads from the working directory is in the image", () => {
  const taken = read()
    .at(-1)!
    .steps.flatMap((step) => (step.kind === "copy" ? step.sources.map((each) => each.replace(/^\/app\//, "")) : []));
  const places = placesRead();
  expect(places).toEqual(expect.arrayContaining(["lib/apart/work.js", "node_modules", "prisma/migrations"]));
  expect(places.filter((place) => !taken.some((each) => place === each || place.startsWith(`${each}/`)))).toEqual([]);
});

test("the key of the build is a secret of that step alone, and is needed", () => {
  const builds = read().flatMap(({ steps }) => steps.filter((step) => step.kind === "run" && step.secrets.length > 0));
  expect(builds).toEqual([
    {
      kind: "run",
      command: "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY_FILE=/run/secrets/actions-key npm run build",
      secrets: ["/run/secrets/actions-key"],
    },
  ]);
});

test("an instruction that nobody takes by hand is named", () => {
  expect(() => readDockerfile("FROM node\nADD x y")).toThrow("Not known: ADD x y");
});
