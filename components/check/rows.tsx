import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { fieldId } from "@/components/ui/field";

type Props = {
  /** As in the ids of the fields, `work-0-noc`. */
  name: string;
  /** The field of a row that is filled in first. */
  first: string;
  count: number;
  most: number;
  labelOf: (index: number) => string;
  removeLabel: (index: number) => string;
  addLabel: string;
  removable: boolean;
  onAdd: () => void;
  onRemove: (index: number) => void;
  children: (index: number) => ReactNode;
};

/**
 * A list of like entries. The focus goes to a new one, and from one removed to the one before it or to the button that
 * adds; a removal is said.
 */
export function Rows({
  name,
  first,
  count,
  most,
  labelOf,
  removeLabel,
  addLabel,
  removable,
  onAdd,
  onRemove,
  children,
}: Props) {
  const t = useTranslations("check.form");
  const [said, setSaid] = useState("");
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    document.getElementById(next.current)?.focus();
    next.current = null;
  });
  const add = () => {
    next.current = fieldId(`${name}-${count}-${first}`);
    setSaid("");
    onAdd();
  };
  const remove = (index: number) => {
    next.current = index > 0 ? `${name}-${index - 1}-remove` : `${name}-add`;
    setSaid(t("removed", { name: labelOf(index) }));
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
      {count < most && (
        <button type="button" id={`${name}-add`} className="button mt-3 no-print" onClick={add}>
          {addLabel}
        </button>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
