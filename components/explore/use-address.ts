import { useCallback, useEffect, useState } from "react";
import { formatExploreQuery, type ExploreQuery } from "@/lib/figures/query/explore-query";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addressOf, paramsOf, type QueryParams } from "@/lib/rules/text/query-codec";

/**
 * The parameters of the explore page as the one state: `write` puts a query into the address, and going back reads it
 * again.
 * @param first parameters of the address the page was asked for with
 * @param onBack called when the reader goes back or forward
 */
export function useAddress(first: QueryParams, locale: Locale, onBack: () => void) {
  const [params, setParams] = useState(first);
  const write = useCallback(
    (query: ExploreQuery, replace = false) => {
      const address = formatExploreQuery(query);
      window.history[replace ? "replaceState" : "pushState"](null, "", addressOf(`/${locale}/explore`, address));
      setParams(paramsOf(address));
    },
    [locale],
  );
  useEffect(() => {
    const back = () => {
      onBack();
      setParams(paramsOf(window.location.search));
    };
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, [onBack]);
  return { params, write };
}
