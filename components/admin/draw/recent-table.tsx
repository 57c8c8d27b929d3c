import type { DrawFormText } from "./draw-form-props";
import type { RecentOfAll } from "./recent-draws";
import type { RoundGroup } from "./round-options";

type Props = {
  /** What is chosen as the round: a version or a category; "" = nothing. */
  chosen: string;
  groups: readonly RoundGroup[];
  recent: RecentOfAll;
  text: DrawFormText["found"]["recent"];
};

/** The last draws of the chosen category, and those of CEC: what a new value is seen beside. */
export function RecentTables({ chosen, groups, recent, text }: Props) {
  const options = groups.flatMap((group) => group.options);
  const own = options.find(({ value }) => value === chosen)?.category;
  const shown = [...new Set([...(own === undefined ? [] : [own]), recent.cec])];
  return (
    <section aria-label={text.title} className="mt-6 space-y-4 xl:absolute xl:top-0 xl:left-full xl:ml-12 xl:w-[24rem]">
      {shown.map((slug) => (
        <Recent key={slug} draws={recent.by[slug]} text={text} />
      ))}
    </section>
  );
}

function Recent({ draws, text }: { draws: RecentOfAll["by"][string] | undefined; text: Props["text"] }) {
  if (draws === undefined) return null;
  const caption = text.caption.replace("{category}", () => draws.name);
  if (draws.rows.length === 0)
    return <p className="text-[0.9rem]">{text.none.replace("{category}", () => draws.name)}</p>;
  return (
    <table className="data-table num text-[0.9rem]">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.number}</th>
          <th scope="col">{text.day}</th>
          <th scope="col" className="right">
            {text.points}
          </th>
          <th scope="col" className="right">
            {text.invited}
          </th>
        </tr>
      </thead>
      <tbody>
        {draws.rows.map(({ number, day, cutoff, invitations }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td className="whitespace-nowrap">{day}</td>
            <td className="right">{cutoff}</td>
            <td className="right">{invitations}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
