import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";
import type { EntryCode } from "./problem";

/** What the values of a field are: how they are shown, and in what they are counted. */
export type Unit =
  | "text"
  | "day"
  | "instant"
  | "absence"
  | "points"
  | "candidates"
  | "slug"
  | "programs"
  | "address"
  | "source"
  | "both languages";

/**
 * A text of the form: its value, or null and a fault when it cannot be read. A blank one is missing unless optional.
 */
export type TextInput = {
  readonly read: (text: string) => unknown;
  readonly fault: EntryCode;
  readonly optional?: true;
};
/** Boxes of the form, of which at least one is ticked: the value is the chosen ones in the order of the choices. */
export type ListInput = { readonly choices: readonly string[]; readonly fault: EntryCode };

/** What a check may look at besides the value itself. */
export type CheckContext = {
  /** The calendar day in Ottawa. */
  readonly today: IsoDate;
  /** Null where unknown or wrong. */
  readonly date: IsoDate | null;
  readonly drawnAt: UtcInstant | null;
};

/** Where a field comes from and where it goes. */
export type FieldRow<V = unknown> = {
  /** Null for a field that the form does not ask for. */
  readonly form: {
    /** Order in the form and of what is said of it. */
    readonly place: number;
    /** Fields of one group are chosen as one when two people have changed a draw. */
    readonly group: string;
    readonly inputs: Readonly<Record<string, TextInput | ListInput>>;
  } | null;
  /** Key of the official feed; null = the feed does not say it. */
  readonly feed: string | null;
  /** Columns of the database, by the name that Prisma has for each. */
  readonly columns: Readonly<Record<string, string>>;
  /** Key of the message that names the field to admins. Readers see `draw.history.fields`, by the name of the field. */
  readonly label: string;
  readonly unit: Unit;
  /** Path in the JSON of the API and column of its CSV, in the order of `place`: new ones come last. */
  readonly api: readonly ApiValue[];
  /** Its name on the page of a draw and beside another draw. */
  readonly page: string;
  /** For the data dictionary, in Markdown. */
  readonly meaning: string;
  /** The invariant of a known value: null when it holds. */
  check?(value: NonNullable<V>, context: CheckContext): EntryCode | null;
  /** The one form in which a value that holds is stored; without it, as it is. */
  normal?(value: NonNullable<V>): NonNullable<V>;
};

/** A value of the API: its path in JSON, its column in CSV, its place among all. */
export type ApiValue = { readonly json: string; readonly csv: string; readonly place: number };

/** Rows of fields by name, in the order in which fields are shown. */
export type FieldTable = Readonly<Record<string, FieldRow>>;

/** Every key of any type of a union. */
export type KeyOf<U> = U extends unknown ? keyof U : never;
type FormOf<T extends FieldTable> = NonNullable<T[keyof T]["form"]>;
type InputsOf<T extends FieldTable> = FormOf<T>["inputs"];

/** Names of the inputs of a table's form. */
export type InputName<T extends FieldTable> = KeyOf<InputsOf<T>> & string;
/** Those that hold a list. */
export type ListName<T extends FieldTable> = {
  [N in InputName<T>]: InputOf<T, N> extends ListInput ? N : never;
}[InputName<T>];
type InputOf<T extends FieldTable, N extends string> = Extract<InputsOf<T>, Readonly<Record<N, unknown>>>[N];
/** What an input holds once it is read; null = blank, or not readable. */
type InputValue<I> = I extends { readonly choices: readonly (infer C)[] }
  ? readonly C[]
  : I extends { readonly read: (text: string) => infer V }
    ? V | null
    : never;
/** What the inputs of a table's form hold once they are read. */
export type InputValues<T extends FieldTable> = { readonly [N in InputName<T>]: InputValue<InputOf<T, N>> };

/** Names of the groups of a table's merge. */
export type GroupName<T extends FieldTable> = FormOf<T>["group"];

/** Names of the fields of a table, or of a record by them, in its order. */
export const fieldNames = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

/** Rows of the form in its order, each with the name of its field. */
export const formRows = <T extends FieldTable>(table: T) =>
  fieldNames(table)
    .flatMap((field) => {
      const { form } = table[field]!;
      return form === null ? [] : [{ field, ...form }];
    })
    .sort((a, b) => a.place - b.place);

/** The inputs of the form in its order, each with its name and that of its field. */
export const formInputs = <T extends FieldTable>(table: T) =>
  formRows(table).flatMap(({ field, inputs }) =>
    Object.entries(inputs).map(([name, input]) => ({ field, name: name as InputName<T>, input })),
  );
