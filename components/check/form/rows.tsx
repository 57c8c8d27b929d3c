import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { fieldId } from "@/components/ui/field";

type Props = {
  /** As in the ids of the fields, `work-0-noc`. */
  name: string;
  /** The field of a row that is filled in first. */
  first: string;
  count: number;
  /** Rows at most. */
  max: number;
  labelOf: (index: number) => string;
  removeLabel: (index: number) => string;
  addLabel: string;
  removable: boolean;
  onAdd: () => void;
  onRemove: (index: number) => void;
  children: (index: number) => ReactNode;
};

/** Gives the focus to an element, by its id, that may be there only after the next render. */
function useFocusAfterRender(): (id: string) => void {
  const next = useRef<string | null>(null);
  useEffect(() => {
    const element = next.current === null ? null : document.getElementById(next.current);
    // Another render may come before the one that makes it, as when the answer's script arrives.
    if (element === null) return;
    element.focus();
    next.current = null;
  });
  return (id) => {
    next.current = id;
  };
}

/**
 * A list of like entries. The focus goes to a new one, and from one removed to the one before it or to the button that
 * adds; a removal is said.
 */
export function Rows(props: Props) {
  const { name, first, count, max, labelOf, removeLabel, addLabel, removable, onAdd, onRemove, children } = props;
  const t = useTranslations("check.form");
  const [announced, setAnnounced] = useState("");
  const focusNext = useFocusAfterRender();
  const add = () => {
    focusNext(fieldId(`${name}-${count}-${first}`));
    setAnnounced("");
    onAdd();
  };
  const remove = (index: number) => {
    focusNext(index > 0 ? `${name}-${index - 1}-remove` : `${name}-add`);
    setAnnounced(t("removed", { name: labelOf(index) }));
    onRemove(index);
  };
  return (
    <div>
      <ol>
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className="border-b border-rule py-3 first:pt-0">
            <div role="group" aria-label={labelOf(index)}>
              {children(index)}
              {removable && (
                <button
                  type="button"
                  id={`${name}-${index}-remove`}
                  className="link mt-1 py-1 text-[0.9rem] no-print"
                  aria-label={removeLabel(index)}
                  onClick={() => remove(index)}
                >
                  {t("remove")}
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {count < max && (
        <button type="button" id={`${name}-add`} className="button mt-3 no-print" onClick={add}>
          {addLabel}
        </button>
      )}
      <p role="status" className="sr-only">
        {announced}
      </p>
    </div>
  );
}
