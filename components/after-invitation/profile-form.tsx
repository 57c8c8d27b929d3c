import { useTranslations } from "next-intl";
import {
  CIRCUMSTANCES,
  INVITED_UNDER,
  type Circumstance,
  type InvitedUnder,
} from "@/lib/rules/after-invitation/documents";
import { TICK_BOX } from "./tick-box";

type Props = {
  program: InvitedUnder | null;
  circumstances: readonly Circumstance[];
  onProgram: (program: InvitedUnder | null) => void;
  onCircumstances: (circumstances: readonly Circumstance[]) => void;
};

/** What applies to an invited candidate. It stays on the page: nothing is sent. */
export function ProfileForm({ program, circumstances, onProgram, onCircumstances }: Props) {
  const t = useTranslations("invited.profile");
  const common = useTranslations("common.programs");
  const toggle = (changed: Circumstance, on: boolean) =>
    onCircumstances(CIRCUMSTANCES.filter((each) => (each === changed ? on : circumstances.includes(each))));
  return (
    <form
      aria-labelledby="profile"
      onSubmit={(event) => event.preventDefault()}
      className="mt-12 needs-script no-print"
    >
      <h2 id="profile">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
      <div className="mt-4 grid gap-x-14 gap-y-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div>
          <label htmlFor="program" className="block font-semibold">
            {t("program")}
          </label>
          <select
            id="program"
            value={program ?? ""}
            onChange={(event) => onProgram(INVITED_UNDER.find((each) => each === event.target.value) ?? null)}
            className="input mt-1 w-full"
          >
            <option value="">{t("any")}</option>
            {INVITED_UNDER.map((each) => (
              <option key={each} value={each}>
                {common(each)}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="min-w-0">
          <legend className="font-semibold">{t("circumstances")}</legend>
          <div className="mt-1 grid gap-x-10 sm:grid-cols-2">
            {CIRCUMSTANCES.map((each) => (
              <label key={each} className="flex cursor-pointer items-baseline gap-2 py-1">
                <input
                  type="checkbox"
                  checked={circumstances.includes(each)}
                  onChange={(event) => toggle(each, event.target.checked)}
                  className={TICK_BOX}
                />
                <span>{t(each)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </form>
  );
}
