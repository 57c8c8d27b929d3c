import type { Bilingual } from "@/lib/rules/text/bilingual";

/*
 * Addresses that follow other rules than those of the list: their answers have no `meta`, and an example would need an
 * address or an id of this very site.
 */

type Answers = Readonly<Record<string, { readonly description: string; readonly content?: object }>>;

type Parameter = {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly description: string;
};

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly "x-summary-fr": string;
  readonly parameters: readonly Parameter[];
  readonly responses: Answers;
};

const asked = (
  name: string,
  description: string,
  schema: Parameter["schema"],
  required = false,
  place: Parameter["in"] = "query",
): Parameter => ({ name, in: place, required, schema, description });

const fault = (description: string) => ({
  description,
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
});
const text = (description: string) => ({ description, content: { "text/plain": { schema: { type: "string" } } } });
const object = (description: string, required: readonly string[], properties: object = {}) => ({
  description,
  content: { "application/json": { schema: { type: "object", required, properties } } },
});

const operation = (
  operationId: string,
  { en, fr }: Bilingual,
  parameters: readonly Parameter[],
  responses: Answers,
): Operation => ({ operationId, summary: en, "x-summary-fr": fr, parameters, responses });

const size = { type: "integer", minimum: 1, maximum: 10_000 } as const;
const STATES = ["ok", "ahead", "outdated", "read-only", "clock", "unavailable"] as const;

/** Those addresses by their whole path, as OpenAPI has them. */
export const OUTSIDE = {
  "/api/v1/oembed": {
    get: operation(
      "oembed",
      { en: "The frame of a page, oEmbed 1.0", fr: "Le cadre d’une page, oEmbed 1.0" },
      [
        asked("url", "Address of a page of this site with a figure.", { type: "string", format: "uri" }, true),
        asked("maxwidth", "Widest frame, CSS pixels.", size),
        asked("maxheight", "Highest frame, CSS pixels.", size),
        asked("format", "The form: json alone is made.", { type: "string", enum: ["json", "xml"] }),
      ],
      {
        "200": object("Code, title and picture.", ["version", "type", "title", "html", "width", "height"], {
          version: { const: "1.0" },
          type: { const: "rich" },
          html: { type: "string" },
          width: size,
          height: size,
        }),
        "400": fault("No address, or a size that cannot be read."),
        "404": fault("No page of this site with a figure."),
        "501": fault("XML is not made."),
      },
    ),
  },
  "/api/v1/feed-copies/{id}": {
    get: operation(
      "feed_copies",
      { en: "The official feed as it was read", fr: "Le flux de données officiel tel qu’il a été lu" },
      [asked("id", "From the history of a draw.", { type: "string" }, true, "path")],
      {
        "200": { description: "The file, byte for byte.", content: { "application/json": { schema: {} } } },
        "404": fault("Nothing that stands here came from such a copy."),
      },
    ),
  },
  "/api/health": {
    get: operation("health", { en: "State, for monitors", fr: "État, pour la surveillance" }, [], {
      "200": object("It answers.", ["status", "version"], {
        status: { enum: STATES },
        version: { type: "string" },
      }),
      "503": object("The database does not answer, or is of an older program.", ["status", "reason"], {
        status: { enum: STATES },
        reason: { type: "string" },
      }),
    }),
  },
  "/api/alerts/unsubscribe": {
    post: operation(
      "unsubscribe",
      { en: "Ends a subscription by one request (RFC 8058)", fr: "Met fin à un abonnement en une requête (RFC 8058)" },
      [
        asked("id", "From the message.", { type: "string", format: "uuid" }, true),
        asked("key", "From the message.", { type: "string", maxLength: 100 }, true),
      ],
      { "200": text("Unsubscribed; again changes nothing."), "404": text("No link of ours.") },
    ),
  },
} as const;
