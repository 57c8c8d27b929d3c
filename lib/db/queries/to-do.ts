import "server-only";
import { today } from "@/lib/clock";
import { permissionOfPath } from "@/lib/rules/account/admin-pages";
import { may, type Role } from "@/lib/rules/account/permission";
import type { Heartbeat } from "@/lib/rules/feed/import-run";
import { toDoOf, type ToDo } from "@/lib/rules/to-do/to-do";
import { getDataset } from "../dataset";
import { hiddenDraws } from "./hidden-draws";
import { heartbeat } from "./imports";

/**
 * What needs doing now by somebody of this role: only what that role may do.
 * @returns it, with the heartbeat of the feed that it was told by
 * @throws when the database does not answer
 */
export async function toDoFor(role: Role): Promise<{ todos: readonly ToDo[]; feed: Heartbeat }> {
  const [dataset, hidden, feed] = await Promise.all([getDataset(), hiddenDraws(), heartbeat()]);
  const todos = toDoOf({ ...dataset, hidden, heartbeat: feed, today: today() });
  return {
    feed,
    todos: todos.filter(({ path }) => {
      const act = permissionOfPath(path);
      return act !== null && may(role, act);
    }),
  };
}
