/** A step of a Dockerfile that a test can take by hand. */
export type Step =
  | { readonly kind: "copy"; readonly from: string | null; readonly sources: readonly string[]; readonly to: string }
  | { readonly kind: "run"; readonly command: string; readonly secrets: readonly string[] };

/** A stage: its steps, and what it puts into the environment of those and of what runs in it. */
export interface Stage {
  readonly name: string;
  readonly steps: Step[];
  readonly env: Record<string, string>;
  readonly user: string | null;
  readonly command: readonly string[];
}

type Open = { -readonly [key in keyof Stage]: Stage[key] };

const asList = (json: string): string[] => JSON.parse(json);

function copy(words: string): Step {
  const [, from = null, rest = ""] = /^(?:--from=(\S+)\s+)?(.*)$/.exec(words) ?? [];
  const places = rest.split(/\s+/);
  return { kind: "copy", from, sources: places.slice(0, -1), to: places.at(-1) ?? "." };
}

function run(words: string): Step {
  const secrets = [...words.matchAll(/--mount=type=secret,\S*target=([^,\s]+)\S*/g)].map(([, target = ""]) => target);
  return { kind: "run", command: words.replace(/^(?:--mount=\S+\s+)*/, ""), secrets };
}

/**
 * Reads the instructions that the tracker's Dockerfile uses.
 * @throws Error naming an instruction that it does not know, so that none is passed over in silence
 */
export function readDockerfile(text: string): Stage[] {
  const stages: Open[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "" && !each.startsWith("#"))) {
    const [, name = "", words = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    const stage = stages.at(-1);
    if (name === "FROM") {
      stages.push({ name: / AS (\S+)$/.exec(words)?.[1] ?? "", steps: [], env: {}, user: null, command: [] });
    } else if (!stage) throw new Error(`Before the first stage: ${line}`);
    else if (name === "COPY") stage.steps.push(copy(words));
    else if (name === "RUN") stage.steps.push(run(words));
    else if (name === "ENV") {
      const [key = "", value = ""] = words.split("=", 2);
      stage.env[key] = value;
    } else if (name === "USER") stage.user = words;
    else if (name === "CMD") stage.command = asList(words);
    // Where all is done, and what only an engine does.
    else if (!["WORKDIR", "EXPOSE", "HEALTHCHECK"].includes(name)) throw new Error(`Not known: ${line}`);
  }
  return stages;
}
