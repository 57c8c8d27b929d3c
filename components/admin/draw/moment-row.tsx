import { useState, type FormEvent, type ReactNode } from "react";
import { formatTime } from "@/lib/format";
import type { EntryText } from "@/lib/rules/draw/fields";
import { parseClockTime } from "@/lib/rules/time/clock-time";
import { dateOf, instantOf, parseIsoDate } from "@/lib/rules/time/iso-date";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DrawFormText } from "./draw-form-props";

type Props = {
  /** Names of the two inputs. */
  day: EntryText;
  time: EntryText;
  values: Readonly<Record<EntryText, string>>;
  locale: Locale;
  text: DrawFormText["found"];
  children: ReactNode;
};

/** The same time in Eastern time; null while one of the two cannot be read. */
function easternOf(day: string, time: string, locale: Locale): string | null {
  const [date, clock] = [parseIsoDate(day.trim()), parseClockTime(time.trim())];
  return date === null || clock === null ? null : formatTime(instantOf(dateOf(date, clock)), locale).eastern;
}

/** A day and a time in UTC, with the time in Eastern time beside them as they are typed. */
export function MomentRow({ day, time, values, locale, text, children }: Props) {
  const [typed, setTyped] = useState({ day: values[day], time: values[time] });
  const onInput = ({ target }: FormEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    if (name === day) setTyped((before) => ({ ...before, day: value }));
    if (name === time) setTyped((before) => ({ ...before, time: value }));
  };
  const eastern = easternOf(typed.day, typed.time, locale);
  return (
    <div>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-5" onInput={onInput}>
        {children}
      </div>
      {eastern !== null && (
        <p className="mt-1 text-[0.9rem] text-ink-soft">{text.eastern.replace("{time}", () => eastern)}</p>
      )}
    </div>
  );
}
