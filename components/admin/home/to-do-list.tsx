import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { importWords } from "@/components/admin/imports/import-words";
import { formatDay, formatDrawNumber, formatInstant } from "@/lib/format";
import type { Category } from "@/lib/rules/category/category";
import type { StoredFeedError } from "@/lib/rules/feed/import-run";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { ToDo, ToDoKind, ToDoPlace } from "@/lib/rules/to-do/to-do";

/** At most this many places are named of each. */
const NAMED = 8;

type Props = {
  todos: readonly ToDo[];
  /** Why the last reading of the feed failed; null = it did not. */
  refusal: StoredFeedError | null;
  categories: readonly Category[];
  locale: Locale;
};

/** What needs a person, each with a count and the way there; one sentence where nothing does. */
export function ToDoList({ todos, refusal, categories, locale }: Props) {
  const t = useTranslations("toDo");
  const versions = categories.flatMap((category) => category.versions);
  const nameOf = ({ of, name }: ToDoPlace) =>
    of === "draw" ? formatDrawNumber(name, locale) : (versions.find(({ slug }) => slug === name)?.name[locale] ?? name);
  const placeOf = (place: ToDoPlace): ReactNode => {
    const name = nameOf(place);
    const text = place.day === null ? name : t("place", { name, day: formatDay(place.day, locale) });
    return place.path === null ? text : <a href={`/${locale}${place.path}`}>{text}</a>;
  };
  return (
    <section
      aria-labelledby="to-do"
      className={`measure mb-8 border-l-4 pl-4 ${todos.length > 0 ? "border-alarm" : "border-rule"}`}
    >
      <h2 id="to-do">{t("title")}</h2>
      {todos.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("nothing")}</p>
      ) : (
        <ul className="mt-1 space-y-2">
          {todos.map(({ kind, count, since, places, path }) => (
            <li key={kind}>
              {t(`kinds.${kind}`, {
                count,
                since: since === null ? "never" : "read",
                when: since === null ? "" : formatInstant(since, locale),
              })}{" "}
              {kind === "feed_failing" && refusal !== null && `${importWords(locale).refusal(refusal)} `}
              <Places places={places.slice(-NAMED).reverse()} more={places.length - NAMED} placeOf={placeOf} />
              {hasAct(kind) && (
                <a href={`/${locale}${path}`} className="whitespace-nowrap">
                  {t(`acts.${kind}`)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A draw that is implausible or under review is its own way to the act. */
const hasAct = (kind: ToDoKind): kind is Exclude<ToDoKind, "implausible" | "under_review"> =>
  kind !== "implausible" && kind !== "under_review";

type PlacesProps = {
  places: readonly ToDoPlace[];
  /** How many are not named; less than one = none. */
  more: number;
  placeOf: (place: ToDoPlace) => ReactNode;
};

function Places({ places, more, placeOf }: PlacesProps) {
  const t = useTranslations("toDo");
  if (places.length === 0) return null;
  return (
    <span className="block">
      {places.map((place, index) => (
        <span key={place.name}>
          {index > 0 && ", "}
          {placeOf(place)}
        </span>
      ))}
      {more > 0 && ` ${t("more", { count: more })}`}
    </span>
  );
}
