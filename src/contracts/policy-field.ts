/** A figure within bounds, in whole steps of `step`. */
export interface NumberField {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  /** What it counts; the panel writes the unit behind the figure. */
  readonly unit:
    'working-days' | 'days' | 'hours' | 'minutes' | 'characters' | 'percent' | 'pixels' | 'times';
}

/** One word of a list. */
export interface ChoiceField<Option extends string = string> {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

/** A time of day, 'HH:MM'. */
export interface TimeField {
  readonly kind: 'time';
}

/** Yes or no. */
export interface FlagField {
  readonly kind: 'flag';
}

/** Several words of a list, each at most once. */
export interface ChoicesField<Option extends string = string> {
  readonly kind: 'choices';
  readonly options: readonly Option[];
}

/** Figures within bounds, each at most once. */
export interface NumbersField {
  readonly kind: 'numbers';
  readonly least: number;
  readonly most: number;
}

/** Short texts such as the names of hosts, each at most once. */
export interface TextsField {
  readonly kind: 'texts';
  /** How many at most. */
  readonly most: number;
}

/** One word of a list for each row of a table. */
export interface TableField<Row extends string = string, Option extends string = string> {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  readonly options: readonly Option[];
}

/** How one value of the policy is entered and what it may be. */
export type PolicyField =
  | NumberField
  | ChoiceField
  | TimeField
  | FlagField
  | ChoicesField
  | NumbersField
  | TextsField
  | TableField;

type ListFieldFor<Member> = [Member] extends [number]
  ? NumbersField
  : [Member] extends [string]
    ? string extends Member
      ? TextsField
      : ChoicesField<Member>
    : never;

type TextFieldFor<Value extends string> = string extends Value ? TimeField : ChoiceField<Value>;

type TableFieldFor<Value> =
  Value extends Readonly<Record<infer Row extends string, infer Option extends string>>
    ? TableField<Row, Option>
    : never;

/** The kind of field that a value of this type is entered with. */
export type FieldFor<Value> = [Value] extends [boolean]
  ? FlagField
  : [Value] extends [number]
    ? NumberField
    : [Value] extends [string]
      ? TextFieldFor<Value>
      : [Value] extends [readonly (infer Member)[]]
        ? ListFieldFor<Member>
        : TableFieldFor<Value>;

/** A field for each value of a policy; a value without one does not compile. */
export type FieldsFor<Policy> = {
  readonly [Section in keyof Policy]: {
    readonly [Name in keyof Policy[Section]]: FieldFor<Policy[Section][Name]>;
  };
};
