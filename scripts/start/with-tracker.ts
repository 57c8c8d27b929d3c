import { announceAdmin } from "./announce-admin";
import { checkAddress } from "./check-address";
import { ensureDataFolder, keptSecret } from "./data-folder";
import { forwardingRule } from "../../lib/http/forwarded-headers";
import { freePort } from "../shared/free-port";
import { clientIsCurrent, generateClient } from "../migrate/generate-client";
import { alreadyRuns, openDatabase } from "../postgres/open-database";
import { prepareDatabase } from "../migrate/prepare-database";
import { startEnv, type StartEnv } from "../../lib/env";
import { lockOwner } from "./start-lock";
import { step } from "../shared/step";
import { listenForStop, StopRequested, type StopRequest } from "../shared/stop-request";

export interface ReadyTracker {
  settings: StartEnv;
  /** Address for a browser on this machine. */
  address: string;
  stop: StopRequest;
}

/** With the second that a frozen Postgres is given, all has ended within five. */
const PATIENCE_MS = 3800;

/**
 * Gets everything but the server ready, lets `use` serve until a stop is asked for, then puts everything away.
 * Fills DATABASE_URL, AUTH_SECRET and PUBLIC_URL into the environment.
 */
export async function withTracker(use: (tracker: ReadyTracker) => Promise<void>): Promise<void> {
  const stop = listenForStop(PATIENCE_MS);
  const settings = startEnv();
  forwardingRule(settings.TRUSTED_PROXIES);
  const owner = settings.DATABASE_URL ? null : lockOwner(settings.DATA_DIR);
  if (owner !== null) throw alreadyRuns(settings.DATA_DIR, owner);
  settings.PORT ||= await freePort();
  await checkAddress(settings.PORT, settings.HOST);

  const secret = settings.AUTH_SECRET ?? keptSecret(ensureDataFolder(settings.DATA_DIR), "auth-secret");
  const { DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL, DATABASE_WAIT_SECONDS: seconds } = settings;
  const database = await openDatabase(DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL, { seconds, stop }).catch(
    unlessStopped,
  );
  if (database === null) return;
  stop.onForce(database.abandon);
  try {
    const address = addressFor(settings);
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      AUTH_SECRET: secret,
      PUBLIC_URL: settings.PUBLIC_URL ?? address,
    });
    // The owner's connection is for what is prepared here; what serves has no use for it.
    delete process.env.MIGRATE_DATABASE_URL;
    stop.check();
    if (!clientIsCurrent()) await step("Generating the database client", () => generateClient(stop));
    stop.check();
    const admin = await prepareDatabase(database, stop);
    // At once, not when all is ready: what follows may fail, and the password is known only now.
    if (admin) announceAdmin(admin);
    await use({ settings, address, stop });
  } catch (error) {
    if (!(error instanceof StopRequested)) throw error;
  } finally {
    await database.close();
  }
}

/** A stop that was asked for is an end and no failure. */
function unlessStopped(error: unknown): null {
  if (error instanceof StopRequested) return null;
  throw error;
}

function addressFor({ HOST, PORT }: StartEnv): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(HOST)) return `http://localhost:${PORT}`;
  return `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}
