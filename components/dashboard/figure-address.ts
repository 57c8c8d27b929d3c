import { formatFigureQuery, type FigureQuery } from "@/lib/figures/query/dashboard-query";
import { addressOf } from "@/lib/rules/text/query-codec";

/** The address of a page whose figures show what a query asks. */
export const figureAddress = (page: string, query: FigureQuery): string => addressOf(page, formatFigureQuery(query));
