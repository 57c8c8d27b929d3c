import type { Note } from "@/lib/rules/draw/entry/save-note";
import { roundChoices } from "@/lib/rules/draw/entry/round";
import { normaliseRoundName, type RoundClass } from "@/lib/rules/category/round-name";
import { otherMeaning } from "@/lib/rules/category/round-name-taken";
import { mapDraws, unmappedDraws } from "./map-draws";
import type { By, Client } from "./revision-meta";
import { aloneWithCategories, writeCategory, writeVersion } from "./write-record";

/** As what a name is kept with a version: another name for it, or its official one where it has none yet. */
export const NAME_ROLES = ["alias", "officialEn", "officialFr"] as const;
export type NameRole = (typeof NAME_ROLES)[number];

export type Classified = { readonly ok: true; readonly numbers: readonly string[]; readonly meaning: RoundClass };
export type MapNameDenial =
  /**
   * `nothing_waits`: no draw waits under this name. `no_choice`: not a version, nor a category without one.
   * `no_letters`: a name of signs only.
   */
  | { readonly ok: false; readonly reason: "nothing_waits" | "no_choice" | "no_letters" | "role_taken" }
  | { readonly ok: false; readonly reason: "means_other"; readonly meaning: RoundClass };

/**
 * Says what a round name means: it becomes a name of a version, or of a category without versions, and every draw that
 * waits under it gets that class. One transaction: the name and all draws, each with its revision, or nothing. A name
 * that means this already is not written again.
 * @param chosen the value of a round choice: slug of a version, or of a category without one
 * @throws when the database does not answer
 */
export function classifyName(
  client: Client,
  { name, chosen, role }: { name: string; chosen: string; role: NameRole },
  by: By,
  note: Note,
): Promise<Classified | MapNameDenial> {
  return aloneWithCategories(
    client,
    async (tx, { shown, categories, versions }): Promise<Classified | MapNameDenial> => {
      if (normaliseRoundName(name) === "") return { ok: false, reason: "no_letters" };
      const category = shown.find((each) => roundChoices(each).some(({ value }) => value === chosen));
      if (!category) return { ok: false, reason: "no_choice" };
      const meaning: RoundClass = { category: category.slug, version: category.versions.length > 0 ? chosen : null };
      const other = otherMeaning(name, meaning, shown);
      if (other) return { ok: false, reason: "means_other", meaning: other };
      const latest = (await unmappedDraws(tx, name)).at(-1);
      if (!latest) return { ok: false, reason: "nothing_waits" };

      const text = latest.draw.roundName;
      const known = otherMeaning(name, null, shown) !== null;
      const act = { kind: "classify", by, note } as const;
      if (!known && meaning.version !== null) {
        const { position, ...before } = versions.find(({ slug }) => slug === meaning.version)!;
        const language = role === "officialEn" ? "en" : role === "officialFr" ? "fr" : null;
        if (language && before.officialName[language] !== null) return { ok: false, reason: "role_taken" };
        const named = language
          ? {
              officialName: { ...before.officialName, [language]: text },
              name: { ...before.name, [language]: text },
              nameIsOurs: { ...before.nameIsOurs, [language]: false },
            }
          : { aliases: [...before.aliases, text] };
        await writeVersion(tx, before, { ...before, ...named, revision: before.revision + 1 }, position, act);
      } else if (!known) {
        const before = categories.find(({ slug }) => slug === category.slug)!;
        // The last name stays the last: a new draw of this category is given it.
        const roundNames = [...before.roundNames.slice(0, -1), { en: text, fr: null }, ...before.roundNames.slice(-1)];
        await writeCategory(tx, before, { ...before, roundNames, revision: before.revision + 1 }, act);
      }
      return { ok: true, numbers: await mapDraws(tx, name, meaning, act), meaning };
    },
  );
}
