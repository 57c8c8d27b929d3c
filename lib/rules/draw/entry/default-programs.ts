import type { Category } from "@/lib/rules/category/category";
import { PROGRAMS, type Program } from "../draw";

/**
 * The programmes a round of a category invites through, as every draw since 2015 was held: a programme its own, a
 * general round all four, a selected category the three that IRCC manages.
 */
export function defaultPrograms({ slug, kind }: Pick<Category, "slug" | "kind">): readonly Program[] {
  if (kind === "general") return PROGRAMS;
  if (kind === "program") return PROGRAMS.filter((program) => program === slug);
  return ["fsw", "cec", "fst"];
}
