import { logger } from "@/lib/logger";
import { errorAnswer, type Answer } from "./api-answer";

/** A route for people who are signed in: kept nowhere, and closed to pages of other origins. */
export const privateRead =
  (read: (request: Request) => Promise<Answer>) =>
  async (request: Request): Promise<Response> => {
    const { status, body, headers } = await read(request).catch((error: unknown): Answer => {
      logger().error({ err: error }, "the API could not answer");
      return errorAnswer([{ field: "", message: "the data did not answer: try again in a moment" }], 503);
    });
    return new Response(body, { status, headers: { ...headers, "Cache-Control": "private, no-store" } });
  };
