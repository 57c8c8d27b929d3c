/** The values of a form, hidden; a text keeps its lines only in an area. */
export const HiddenFields = ({
  values,
  prefix = "",
}: {
  values: Readonly<Record<string, string>>;
  prefix?: string;
}) => (
  <>
    {Object.entries(values).map(([name, value]) =>
      value.includes("\n") ? (
        <textarea key={name} name={prefix + name} defaultValue={value} hidden readOnly />
      ) : (
        <input key={name} type="hidden" name={prefix + name} value={value} />
      ),
    )}
  </>
);
