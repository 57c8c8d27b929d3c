import "server-only";
import { betterAuth } from "better-auth/minimal";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { db } from "../db/client";
import { env, publicUrl } from "../env";
import { logger } from "../logger";

/** Wrong tries to sign in that one address has a minute. */
export const SIGN_IN_TRIES = 5;
const SIGN_IN = "/sign-in/email";
const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** Both schemes of the host that was asked: what reaches Node behind a proxy need not be the reader's scheme. */
const sameHost = (request?: Request) => {
  if (!request) return [];
  const { host } = new URL(request.url);
  return [`http://${host}`, `https://${host}`];
};

const create = () => {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set: nobody can sign in");
  return betterAuth({
    secret,
    baseURL: new URL(publicUrl()).origin,
    trustedOrigins: sameHost,
    database: prismaAdapter(db(), { provider: "postgresql" }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    // A page cannot lengthen its own cookie, so a session ends a week after the sign-in, used or not.
    user: { additionalFields: { role: { type: ["admin", "editor"], required: true, input: false } } },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: "database",
      customRules: { [SIGN_IN]: { window: 60, max: SIGN_IN_TRIES } },
    },
    advanced: {
      cookiePrefix: "tracker",
      // The one who hands the cookie on knows the reader's scheme: see keepCookies.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    hooks: {
      after: createAuthMiddleware(async ({ path, context }) => {
        if (path !== SIGN_IN || !context.newSession) return;
        // Only wrong tries count: the right one clears the count of its address.
        const key = `${context.newSession.session.ipAddress || "no-trusted-ip"}|${SIGN_IN}`;
        await context.adapter.deleteMany({ model: "rateLimit", where: [{ field: "key", value: key }] });
      }),
    },
    onAPIError: {
      onError: (error) => {
        // Refusals are answers, and logged as what they are where they are made.
        if (!(error instanceof APIError)) logger().error({ err: error }, "sign-in failed");
      },
    },
    telemetry: { enabled: false },
    logger: {
      level: "warn",
      log: (level, message, ...details: unknown[]) =>
        logger()[level]({ err: details.find((detail) => detail instanceof Error) }, `sign-in: ${message}`),
    },
  });
};

const held = globalThis as { __trackerAuth?: ReturnType<typeof create> };

/** The process's one sign-in library, made when first needed so that a build needs no secret. */
export const auth = (): ReturnType<typeof create> => (held.__trackerAuth ??= create());
