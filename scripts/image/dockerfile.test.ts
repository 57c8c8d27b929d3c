import { existsSync, readFileSync } from "node:fs";
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
