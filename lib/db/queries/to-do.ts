import "server-only";
import { today } from "@/lib/clock";
import { permissionOfPath } from "@/lib/rules/account/admin-pages";
import { may, type Role } from "@/lib/rules/account/permission";
import type { Heartbeat } from "@/lib/rules/feed/import-run";
import { toDoOf, type ToDo } from "@/lib/rules/to-do/to-do";
import { getDataset } from "../dataset";
import { hiddenDraws } from "./hidden-draws";
import { heartbeat } from "./imports";
import { adminCategories } from "./records";

/**
 * What needs doing now by somebody of this role: only what that role may do.
 * @returns it, with the heartbeat of the feed that it was told by
 * @throws when the database does not answer
 */
export async function toDoFor(role: Role): Promise<{ todos: readonly ToDo[]; feed: Heartbeat }> {
  const [dataset, { shown }, hidden, feed] = await Promise.all([
    getDataset(),
    adminCategories(),
    hiddenDraws(),
    heartbeat(),
  ]);
  // Also of a version that readers do not see yet.
  const todos = toDoOf({ ...dataset, categories: shown, hidden, heartbeat: feed, today: today() });
  return {
    feed,
    todos: todos.filter(({ path }) => {
      const act = permissionOfPath(path);
      return act !== null && may(role, act);
    }),
  };
}
