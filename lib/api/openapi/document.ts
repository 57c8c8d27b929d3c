import { LICENCES } from "../licences";
import { ADDRESSES, inPath, type ApiAddress } from "./addresses";
import { OUTSIDE } from "./outside";
import { parameterAt, type ParameterName } from "./parameters";
import { answerSchema, componentSchemas } from "./schemas";

const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
});

const parameterOf = (address: ApiAddress, name: ParameterName) => {
  const { schema, meaning } = parameterAt(address.path, name);
  const example = new URLSearchParams(address.example.split("?")[1]).get(name);
  return {
    name,
    in: inPath(address, name) ? "path" : "query",
    required: inPath(address, name) || (address.path === "changes" && name === "since"),
    description: meaning.en,
    "x-description-fr": meaning.fr,
    schema,
    ...(example !== null && { example: schema.type === "integer" ? Number(example) : example }),
  };
};

function operationOf(address: ApiAddress) {
  const { path, summary, type, answer, parameters } = address;
  const schema = answer === null ? { type: "string" } : answerSchema(answer);
  return {
    operationId: path.replace(/[^a-z]+/gi, "_").replace(/^_|_$/g, ""),
    summary: summary.en,
    "x-summary-fr": summary.fr,
    "x-example": `/api/v1/${address.example}`,
    parameters: parameters.map((name) => parameterOf(address, name)),
    responses: {
      "200": { description: summary.en, content: { [type]: { schema } } },
      "304": { description: "The copy whose ETag was sent in If-None-Match still holds." },
      ...(path === "draws/{number}" && {
        "308": { description: "The draw has another number now: see Location." },
        "410": refusal("The draw was removed; the message says when and why."),
      }),
      "400": refusal("Parameters that cannot be read or are not known."),
      "404": refusal("There is nothing at this address, or of this day."),
      "429": refusal("This address asked for too much that has to be made: see Retry-After and RateLimit."),
      "503": refusal("Too many answers wait to be made, or the database does not answer: see Retry-After."),
    },
  };
}

/**
 * The API as an OpenAPI 3.1 document, made of the table of its addresses, the table of columns and zod schemas.
 * @param site address of the site, without a final slash
 */
export const openApiDocument = (site: string) => ({
  openapi: "3.1.0",
  info: {
    title: "Express Entry draw tracker",
    version: "1.0.0",
    summary: "Every Express Entry draw, the candidate pool, the categories and the occupations.",
    description: `Read-only, without a key. ${site}/en/data`,
    license: { name: LICENCES.ircc.title, url: LICENCES.ircc.path },
  },
  servers: [{ url: site }],
  paths: {
    ...Object.fromEntries(ADDRESSES.map((address) => [`/api/v1/${address.path}`, { get: operationOf(address) }])),
    ...OUTSIDE,
  },
  components: { schemas: componentSchemas() },
});
