import { serve } from "../../lib/http/server";

/*
 * Child process of an end-to-end test worker: serves the built app on the worker's own database, and ends with it.
 * The tests stand behind a trusted proxy of their own, so that each can be a reader with an address of its own.
 */
process.once("disconnect", () => process.exit());
process.once("SIGTERM", () => process.exit());
const { port, ready } = await serve({
  port: Number(process.env.PORT),
  host: "127.0.0.1",
  trustedProxies: "127.0.0.1",
  // Fuzzing asks for more than any reader.
  costlyPerMinute: 100_000,
});
ready();
process.send?.({ port });
