import type { ToDo } from "@/lib/rules/to-do/to-do";

/**
 * What needs doing as the API gives it; docs/api.md says what each kind means.
 * @param site address of this site, without a final slash
 */
export const toDoJson = (todos: readonly ToDo[], site: string) => ({
  data: todos.map(({ kind, count, since, places, path }) => ({
    kind,
    count,
    since,
    which: places.map(({ name }) => name),
    url: `${site}/en${path}`,
  })),
  total: todos.length,
});
