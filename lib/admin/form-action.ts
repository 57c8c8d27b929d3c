import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { currentAdmin, type Admin } from "@/lib/auth/require-admin";
import { logger } from "@/lib/logger";
import type { Permission } from "@/lib/rules/account/permission";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { denial, type Refusal } from "./denial";
import { noteTitleMark } from "./title-mark";

/** Where a form leads once it is done, with its language; or what it shows next. */
export type FormAnswer<S> =
  | { readonly to: string }
  /** `refresh`: what stands around the form is to be read anew. */
  | { readonly state: S; readonly refresh?: boolean };

/** What every form shows of its answer. */
type Answered = Parameters<typeof noteTitleMark>[0];

type Run<S> = {
  readonly locale: Locale;
  /** What the log says of a fault. */
  readonly failure: string;
  /** The form with one sentence about the whole. */
  readonly refused: (refusal: Refusal) => S;
  /** True where what is done changes public pages. */
  readonly publishes: boolean;
  readonly answer: () => Promise<FormAnswer<S>>;
};

/** Answers a form. A fault is logged under a reference, and said in a plain sentence with it. */
export async function answerForm<S extends Answered>({
  locale,
  failure,
  refused,
  publishes,
  answer,
}: Run<S>): Promise<S> {
  let answered: FormAnswer<S>;
  try {
    answered = await answer();
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, failure);
    const t = await getTranslations({ locale, namespace: "admin.errors" });
    answered = { state: refused({ message: t("failed", { reference }) }) };
  }
  if ("state" in answered) {
    // What is done without leaving the page is as public as what leads to another.
    if (answered.refresh && publishes) revalidatePath("/", "layout");
    else if (answered.refresh) refresh();
    await noteTitleMark(answered.state, locale);
    return answered.state;
  }
  if (publishes) revalidatePath("/", "layout");
  redirect(answered.to);
}

type Form<T, S> = Pick<Run<S>, "failure" | "refused"> & {
  /** What is bound to the action; it comes back from the browser like everything else. */
  readonly target: unknown;
  readonly schema: z.ZodType<T>;
  /** What the guard asks for; undefined = a target that cannot be read, which is refused in any case. */
  readonly permission: Permission | ((target: T | undefined) => Permission);
  readonly answer: (target: T, admin: Admin) => Promise<FormAnswer<S>>;
};

const localeSchema = z.object({ locale: z.enum(LOCALES) });

/** The frame of every action that writes public data: the guard first, then the answer of its form. */
export function formAction<T extends { readonly locale: Locale }, S extends Answered>({
  target,
  schema,
  permission,
  answer,
  ...form
}: Form<T, S>): Promise<S> {
  const locale = localeSchema.safeParse(target).data?.locale ?? "en";
  return answerForm({
    ...form,
    locale,
    publishes: true,
    answer: async () => {
      const asked = schema.safeParse(target);
      const needed = typeof permission === "function" ? permission(asked.data) : permission;
      const admin = await currentAdmin(needed);
      if (!admin || !asked.success) return { state: form.refused(await denial(locale, needed)) };
      return answer(asked.data, admin);
    },
  });
}
