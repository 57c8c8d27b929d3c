import { readFileSync } from "node:fs";
import { z } from "zod";
import { isCron } from "./cron";

const postgresAddress = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value), "must be a postgres:// address");

/** True where nothing is badly percent-encoded: a name or password of an address could not be read. */
function isDecodable(value: string): boolean {
  try {
    decodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}

const OFF = "off";

/**
 * What may be set of the reading of the official feed, by the environment or, where that is silent, by an admin.
 * `FEED_SCHEDULE`: when it is read by itself, as cron in Ottawa time, or `off`. `FEED_URL`: the address to read instead
 * of the official one. `FEED_QUESTIONED`: what becomes of a new draw that the form would question.
 */
export const FEED_SHAPES = {
  FEED_SCHEDULE: z
    .string()
    .trim()
    .refine((value) => value === OFF || isCron(value), `must be a cron expression such as 7 * * * *, or ${OFF}`),
  FEED_URL: z.url({ protocol: /^https?$/ }),
  FEED_QUESTIONED: z.enum(["review", "wait"]),
};

const schema = z.object({
  /** Postgres to use instead of the embedded one. */
  DATABASE_URL: postgresAddress,
  /** The owner of the tables of DATABASE_URL, for migrations and the seed; the app then needs less. */
  MIGRATE_DATABASE_URL: postgresAddress.optional(),
  /** Signs the sessions; `npm start` makes one and keeps it in DATA_DIR. */
  AUTH_SECRET: z.string().min(32, "must have 32 characters or more").optional(),
  /** The secret of before, while what it encrypted and signed is about; with several instances also the next one. */
  AUTH_SECRET_OLD: z.string().min(32, "must have 32 characters or more").optional(),
  /** Seconds that a start waits for a DATABASE_URL that does not answer. */
  DATABASE_WAIT_SECONDS: z.coerce.number("must be a number from 0 to 3600").min(0).max(3600).default(0),
  /** Names the actions of forms in a build, so that a form of one build is understood by the next; kept likewise. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.base64().optional(),
  /** Address that readers use, for canonical links; without it the one that `npm start` listens on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(12, "must have 12 characters or more")
    .max(128, "must have at most 128 characters")
    .optional(),
  FEED_SCHEDULE: FEED_SHAPES.FEED_SCHEDULE.optional(),
  FEED_URL: FEED_SHAPES.FEED_URL.optional(),
  FEED_QUESTIONED: FEED_SHAPES.FEED_QUESTIONED.optional(),
  /** Hours without a request after which a session ends; a week after the sign-in it ends in any case. */
  SESSION_IDLE_HOURS: z.coerce.number("must be a whole number from 1 to 168").int().min(1).max(168).default(12),
  /** `required`: whoever has no second factor can open nothing in the admin but the own account, to set one up. */
  SECOND_FACTOR: z.enum(["offered", "required"]).default("offered"),
  /** Addresses of the lists of job titles to read instead of the official ones, separated by blanks. */
  NOC_URLS: z
    .string()
    .trim()
    .transform((value) => value.split(/\s+/))
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .optional(),
  /** The mail server that alerts are sent by, smtp:// or smtps://; without it nothing is mailed. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .refine(isDecodable, "must have its name and password percent-encoded")
    .optional(),
  /** Who alerts come from, such as `Draw tracker <alerts@example.org>`; without it `alerts@` the host of PUBLIC_URL. */
  MAIL_FROM: z.string().trim().min(3).optional(),
  /** Minutes between a change and its alerts: what is corrected within them is not told twice. */
  ALERT_DELAY_MINUTES: z.coerce.number("must be a number from 0 to 1440").min(0).max(1440).default(10),
  /** `on`: webhooks may be of this machine and of private networks, and without https. */
  WEBHOOK_PRIVATE: z.enum(["on", "off"]).default("off"),
  /** Holds the clock at an instant, for tests. */
  TRACKER_NOW: z.iso.datetime().optional(),
  /** Name of this process in the log, where several serve; without it that of the machine. */
  INSTANCE: z.string().trim().min(1).max(64).optional(),
  /** Port of `/metrics`, for Prometheus, on the address of HOST; without it nothing is told. */
  METRICS_PORT: z.coerce.number("must be a number from 1 to 65535").int().min(1).max(65_535).optional(),
  /** Seconds between saying "not ready" and taking no more requests, for a proxy to notice. */
  DRAIN_SECONDS: z.coerce.number("must be a number from 0 to 60").min(0).max(60).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Folder of everything the tracker keeps: the embedded Postgres, the secret that signs sessions. */
  DATA_DIR: z.string().trim().min(1).default(".data"),
  PORT: z.coerce.number("must be a number from 0 to 65535").int().min(0).max(65_535).default(3000),
  /** Address to listen on: this machine only, unless told otherwise (`0.0.0.0` for every network it is in). */
  HOST: z.string().trim().min(1).default("127.0.0.1"),
  /** Addresses and CIDR blocks, separated by commas, whose X-Forwarded-… headers are believed. */
  TRUSTED_PROXIES: z.string().trim().default(""),
  /** Points that one address may have made in a minute: a page that is not kept costs one, a picture five. */
  COSTLY_PER_MINUTE: z.coerce.number("must be a whole number from 10 up").int().min(10).default(600),
});

/** Settings that a file may hold instead, whose name is given as `…_FILE`: what must be in no list of processes. */
export const SECRETS = [
  "DATABASE_URL",
  "MIGRATE_DATABASE_URL",
  "AUTH_SECRET",
  "AUTH_SECRET_OLD",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "ADMIN_PASSWORD",
  "SMTP_URL",
] as const;

/** Names of all settings. */
export const SETTINGS = Object.keys(schema.shape);

export type Env = z.infer<typeof schema>;

const beforeStart = schema.extend({
  DATABASE_URL: schema.shape.DATABASE_URL.optional(),
  PUBLIC_URL: schema.shape.PUBLIC_URL.unwrap().optional(),
});

/** The environment before `npm start` has filled in what depends on it. */
export type StartEnv = z.infer<typeof beforeStart>;

let read: Env | undefined;

/**
 * The environment, checked once. The only place that reads `process.env`.
 * @throws SettingError naming each variable that is missing or wrong, never its value
 */
export function env(): Env {
  return (read ??= parse(schema));
}

/**
 * The environment as the person who starts the tracker gave it.
 * @throws SettingError naming each variable that is wrong, never its value
 */
export const startEnv = (): StartEnv => parse(beforeStart);

/** A setting that cannot be used: its sentence is for the person who starts the tracker. */
export class SettingError extends Error {}

/**
 * Puts what files hold in its place in the environment, once, for this process and those that it starts.
 * @throws SettingError naming a setting that is given twice or a file that cannot be read, never its content
 */
function takeSecretFiles(): void {
  for (const name of SECRETS) {
    const file = process.env[`${name}_FILE`];
    if (!file) continue;
    if (process.env[name]) throw new SettingError(`${name} and ${name}_FILE are both set: keep one of them`);
    try {
      process.env[name] = readFileSync(file, "utf8").trim();
    } catch {
      throw new SettingError(`${name}_FILE: the file cannot be read`);
    }
    if (!process.env[name]) throw new SettingError(`${name}_FILE: the file is empty`);
    delete process.env[`${name}_FILE`];
  }
}

function parse<T>(shape: z.ZodType<T>): T {
  takeSecretFiles();
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  throw new SettingError(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}

/** The address readers use, without a final slash. Safe at build time, when nothing else is set. */
export const publicUrl = (): string => (process.env.PUBLIC_URL || "http://localhost:3000").replace(/\/$/, "");
