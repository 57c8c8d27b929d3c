import type { StoredDraw } from "@/lib/rules/draw/draw";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import type { DrawWords } from "./draw-words";

/** Every value of a draw in words. */
export function DrawValues({ draw, words }: { draw: StoredDraw; words: DrawWords }) {
  return (
    <dl className="facts mt-2 max-w-[46rem]">
      {DRAW_FIELDS.flatMap((field) => [
        <dt key={field}>{words.label(field)}</dt>,
        <dd key={`${field} value`} className="break-words">
          {words.value(draw, field)}
        </dd>,
      ])}
    </dl>
  );
}
