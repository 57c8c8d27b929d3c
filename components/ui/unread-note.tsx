import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QueryProblem } from "@/lib/rules/text/query-codec";

type Words = ReturnType<typeof useTranslations<"address">>;

/** The sentence that says which values of an address cannot be read: the same wherever one is read. */
export const unreadSentence = (problems: readonly QueryProblem[], t: Words): string =>
  t("unread", {
    count: problems.length,
    values: problems.map(({ field, value }) => t("value", { field, value })).join(", "),
  });

type Props = {
  problems: readonly QueryProblem[];
  /** `alert` where what follows is to be mended in a form. */
  role?: "status" | "alert";
  className?: string;
  children?: ReactNode;
};

/** What of the address cannot be read; nothing when all can. */
export function UnreadNote({ problems, role = "status", className = "mb-3", children }: Props) {
  const t = useTranslations("address");
  if (problems.length === 0) return null;
  return (
    <div role={role} className={`${className} border-l-2 border-alarm pl-3`}>
      <p>{unreadSentence(problems, t)}</p>
      {children}
    </div>
  );
}
