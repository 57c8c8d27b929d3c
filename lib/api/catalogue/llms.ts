import { WHOLE, type DescribedAt } from "../describe";
import { LICENCES, OWNERS } from "../licences";
import { ADDRESSES } from "../openapi/addresses";

const PAGES = [
  ["", "the newest draws, cut-offs by category, the candidate pool"],
  ["/draws", "every draw, with filters"],
  ["/explore", "charts of cut-offs, gaps, invitations and intervals"],
  ["/categories", "categories, their rules and occupations"],
  ["/occupations", "a search by occupation"],
  ["/data", "files, API and licences"],
  ["/about", "where the data come from and how figures are counted"],
] as const;

/**
 * What stands here, in the form of llmstxt.org: what the data mean, the pages and the addresses of the API.
 */
export const llmsText = ({ site, knownTo }: Pick<DescribedAt, "site" | "knownTo">): string =>
  [
    `# ${WHOLE.title.en}`,
    "",
    `> ${WHOLE.description.en} Not official. Known to ${knownTo}: what came after is not known, which is not none.`,
    "",
    "Null and blank are unknown, never zero. A draw number is a text (91a), a NOC code a text of five digits (00010).",
    "Give the day known to, the source and the licence with any number: `meta` of every JSON answer has them.",
    "",
    "## Pages",
    "",
    ...PAGES.map(([path, says]) => `- [${site}/en${path}](${site}/en${path}): ${says}. French: ${site}/fr${path}`),
    "",
    "## API",
    "",
    ...ADDRESSES.map(({ path, example, summary }) => `- [${path}](${site}/api/v1/${example}): ${summary.en}`),
    "",
    "## Licences",
    "",
    ...OWNERS.map((owner) => `- [${LICENCES[owner].title}](${LICENCES[owner].path}): ${LICENCES[owner].attribution}`),
    "",
  ].join("\n");
