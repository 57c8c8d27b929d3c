/** Whose data a table or an answer holds, for its licence. */
export const OWNERS = ["ircc", "statcan"] as const;
export type Owner = (typeof OWNERS)[number];

/** Licences of the data, by whose they are: name, address, and what each asks to be said. */
export const LICENCES: Readonly<Record<Owner, { name: string; title: string; path: string; attribution: string }>> = {
  ircc: {
    name: "OGL-Canada-2.0",
    title: "Open Government Licence – Canada",
    path: "https://open.canada.ca/en/open-government-licence-canada",
    attribution: "Contains information licensed under the Open Government Licence – Canada.",
  },
  statcan: {
    name: "StatCan-Open-Licence",
    title: "Statistics Canada Open Licence",
    path: "https://www.statcan.gc.ca/en/terms-conditions/open-licence",
    attribution:
      "Adapted from Statistics Canada, National Occupational Classification 2021. This does not constitute an " +
      "endorsement by Statistics Canada of this product.",
  },
};

/** Whose data they are, in words. */
export const SOURCES: Readonly<Record<Owner, string>> = {
  ircc: "Immigration, Refugees and Citizenship Canada",
  statcan: "Statistics Canada, National Occupational Classification 2021",
};

/** All whose data a table or an answer holds. */
export const ownersOf = ({
  owner = "ircc",
  also,
}: {
  readonly owner?: Owner;
  readonly also?: Owner | undefined;
}): Owner[] => (also === undefined ? [owner] : [owner, also]);
