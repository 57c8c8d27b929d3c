import { z } from "zod";

const text = z.string().trim().min(1).optional();

const schema = z.object({
  /** Postgres to use instead of the embedded one. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address"),
  /** Signs the sessions; `npm start` makes one and keeps it in DATA_DIR. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Address that readers use, for canonical links; without it the one that `npm start` listens on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(12).optional(),
  /** Holds the clock at an instant, for tests. */
  TRACKER_NOW: z.iso.datetime().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  DATA_DIR: text,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: text,
  TRUSTED_PROXIES: text,
});

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/**
 * The environment, checked once. The only place that reads `process.env`.
 * @throws Error naming each variable that is missing or wrong, never its value
 */
export function env(): Env {
  if (!read) {
    const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
    const result = schema.safeParse(given);
    if (!result.success) {
      throw new Error(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
    }
    read = result.data;
  }
  return read;
}

/** The address readers use, without a final slash. Safe at build time, when nothing else is set. */
export const publicUrl = (): string => (process.env.PUBLIC_URL || "http://localhost:3000").replace(/\/$/, "");
