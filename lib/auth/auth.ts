import "server-only";
import { betterAuth } from "better-auth/minimal";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import { db } from "../db/client";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/rules/account/password-entry";
import { publicUrl } from "../env";
import { logger } from "../logger";
import { processWide } from "@/lib/process-wide";
import { secrets, versioned } from "./secrets";

/** Wrong tries to sign in that one address has a minute. */
export const SIGN_IN_TRIES = 5;
/**
 * Wrong codes of a second factor that one address has a minute. The library holds the account itself: five a sign-in,
 * ten in all, then 15 minutes.
 */
export const CODE_TRIES = 10;
/** The cookie of a session. */
export const SESSION_COOKIE = "tracker.session_token";
const SIGN_IN = "/sign-in/email";
const SECOND_STEPS = ["/two-factor/verify-totp", "/two-factor/verify-backup-code"];
const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** Both schemes of the host that was asked: what reaches Node behind a proxy need not be the reader's scheme. */
const sameHost = (request?: Request) => {
  if (!request) return [];
  const { host } = new URL(request.url);
  return [`http://${host}`, `https://${host}`];
};

// eslint-disable-next-line max-lines-per-function -- the settings of the library, one after the other
const create = () => {
  const given = secrets();
  return betterAuth({
    // What was encrypted before secrets had numbers; the start encrypts it anew (check-secret.ts).
    secret: given.before ?? given.now,
    secrets: versioned(given),
    baseURL: new URL(publicUrl()).origin,
    trustedOrigins: sameHost,
    database: prismaAdapter(db(), { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    // No trusted devices: our forms never ask for one, so that the second step comes at each sign-in.
    plugins: [twoFactor({ issuer: "Draw tracker" })],
    // A page cannot lengthen its own cookie, so a session ends a week after the sign-in, used or not; left alone it
    // ends sooner: see require-admin.ts.
    user: {
      additionalFields: {
        role: { type: ["admin", "editor"], required: true, input: false },
        deactivatedAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: { seenAt: { type: "date", required: true, input: false, defaultValue: () => new Date() } },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      customRules: { [SIGN_IN]: { window: 60, max: SIGN_IN_TRIES }, "/two-factor/*": { window: 60, max: CODE_TRIES } },
    },
    advanced: {
      cookiePrefix: "tracker",
      // The one who hands the cookie on knows the reader's scheme: see keepCookies.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const person = await db().user.findUnique({ where: { id: userId }, select: { deactivatedAt: true } });
            // The same answer as to a wrong password.
            if (!person || person.deactivatedAt) throw new APIError("UNAUTHORIZED");
          },
        },
      },
    },
    hooks: {
      after: createAuthMiddleware(async ({ path, context }) => {
        if ((path !== SIGN_IN && !SECOND_STEPS.includes(path)) || !context.newSession) return;
        // Only wrong tries count: the right one clears the counts of its address. A right password says nothing of the
        // codes.
        const address = context.newSession.session.ipAddress || "no-trusted-ip";
        const keys = (path === SIGN_IN ? [SIGN_IN] : [SIGN_IN, ...SECOND_STEPS]).map((each) => `${address}|${each}`);
        await context.adapter.deleteMany({
          model: "rateLimit",
          where: [{ field: "key", operator: "in", value: keys }],
        });
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

const held = processWide<ReturnType<typeof create>>("auth");

/** The process's one sign-in library, made when first needed so that a build needs no secret. */
export const auth = (): ReturnType<typeof create> => (held.value ??= create());
