import { request, type IncomingHttpHeaders } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** An answer as it was sent, packed if it was asked for so. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Asks without anything between that would unpack an answer. */
export const ask = (url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(url, { headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });

/** What the document of the interface says of an address. */
export type Operation = {
  /** None where the answer follows other rules, or names this very site. */
  readonly "x-example"?: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, object>> }>>;
};

/** The document of the interface: addresses with what is read there. */
export type Described = { readonly paths: Readonly<Record<string, { readonly get?: Operation }>> };

/** Reads the document of the interface. */
export async function describedAt(origin: string): Promise<Described> {
  return JSON.parse(String((await ask(`${origin}/api/v1/openapi.json`)).body));
}

/** The address of the document that an address is one of, `/api/v1/draws/{number}`; the one with most words of its own. */
export function pathOf({ paths }: Described, address: string): string {
  const [asked = ""] = address.split("?");
  const forms = Object.keys(paths).filter((path) =>
    new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(asked),
  );
  const [path] = forms.toSorted((a, b) => a.split("{").length - b.split("{").length);
  if (path === undefined) throw new Error(`${address} is not in the document of the interface`);
  return path;
}

/** The type of the answer of an address in the document. */
export const typeOf = ({ paths }: Described, path: string): string =>
  Object.keys(paths[path]?.get?.responses["200"]?.content ?? {})[0] ?? "";

/** What holds bodies against the schemas of the document. @returns the faults of a body */
export function schemasOf(document: Described): (path: string, body: unknown) => readonly unknown[] {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "https://tracker.example/openapi", ...document });
  const checks = new Map<string, ReturnType<typeof ajv.compile>>();
  return (path, body) => {
    const pointer = `/paths/${path.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;
    const check = checks.get(path) ?? ajv.compile({ $ref: `https://tracker.example/openapi#${encodeURI(pointer)}` });
    checks.set(path, check);
    check(body);
    return check.errors ?? [];
  };
}
