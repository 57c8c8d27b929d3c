import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sheet, SheetButton } from "@/components/ui/sheet";

type Props = {
  /** What the controls stand at, in a few words: all that a narrow screen shows of them. */
  bar: string;
  controls: ReactNode;
  /** True where the controls must be seen on a narrow screen too: what was entered has to be mended. */
  open?: boolean;
  /** What else stands beside the figures; on a narrow screen it follows them. */
  aside?: ReactNode;
  /** The figures that are controlled. */
  children: ReactNode;
};

/**
 * Figures, or rows, with their controls: in a column beside them from 64rem of width on, below that in a sheet behind
 * one bar above them.
 */
export function FigureBeside({ bar, controls, open = false, aside, children }: Props) {
  const t = useTranslations("figure");
  return (
    <div className="grid gap-x-8 gap-y-3 wide:grid-cols-[minmax(0,1fr)_15rem] wide:grid-rows-[auto_1fr]">
      <div id="controls" className="min-w-0 text-[0.95rem] no-print wide:col-start-2">
        {open ? (
          controls
        ) : (
          <>
            <SheetButton
              sheet="controls-sheet"
              className="w-full items-baseline justify-between gap-4 border-y border-rule py-2! max-wide:flex"
            >
              <span>{bar}</span>
              <span className="underline underline-offset-[0.15em]">{t("change")}</span>
            </SheetButton>
            <Sheet id="controls-sheet" label={t("controls")} close={t("close")}>
              {controls}
            </Sheet>
          </>
        )}
      </div>
      <div className="min-w-0 wide:col-start-1 wide:row-span-2 wide:row-start-1">{children}</div>
      {aside && <div className="min-w-0 wide:col-start-2">{aside}</div>}
    </div>
  );
}
