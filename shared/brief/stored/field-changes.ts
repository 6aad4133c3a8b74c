/** A value with named fields, as it was read from JSON of an earlier form. */
export type Fields = Readonly<Record<string, unknown>>;

/** Says whether a value read from JSON has named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * One change of the stored form of a record, described so that whole records, single fields and patches stored earlier
 * can all be brought to the new form.
 *
 * A field that is taken out of a schema needs `remove`: records then keep its value as a field the program does not
 * know, so that nothing stored is lost and stored changes of it can still be made.
 */
export type FieldChange =
  | { readonly kind: 'add'; readonly field: string; readonly value: unknown }
  | { readonly kind: 'remove'; readonly field: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'convert';
      readonly field: string;
      /** The new form of a value; must accept anything, since a stored value may be damaged. */
      readonly up: (value: unknown) => unknown;
      /**
       * The new path of a path inside the old value; null if it no longer exists. By default paths stay as they are.
       */
      readonly inside?: (path: readonly (string | number)[]) => readonly (string | number)[] | null;
    };

/** What changed in one kind of record, or in the head, when a form of the brief was introduced. */
export interface StoredVersion {
  /** The form of the brief this version leads to. */
  readonly form: number;
  /** Says in a few words what changed. */
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

function renamed(fields: Fields, from: string, to: string): Fields {
  if (!Object.hasOwn(fields, from) || Object.hasOwn(fields, to)) return fields;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key === from ? to : key, value]));
}

function changedRecord(record: Fields, change: FieldChange): Fields {
  switch (change.kind) {
    case 'add':
      return Object.hasOwn(record, change.field) ? record : { ...record, [change.field]: change.value };
    case 'remove':
      return record;
    case 'rename':
      return renamed(record, change.from, change.to);
    case 'convert':
      return Object.hasOwn(record, change.field)
        ? { ...record, [change.field]: change.up(record[change.field]) }
        : record;
  }
}

/** A whole record in the form that the changes lead to. */
export function upcastRecord(record: Fields, changes: readonly FieldChange[]): Fields {
  return changes.reduce(changedRecord, record);
}

/** Some fields of a record in the new form, and the fields it no longer has. */
export interface UpcastFields {
  readonly fields: Fields;
  readonly removed: Fields;
}

/** The fields a stored change sets, in the form that the changes lead to. */
export function upcastFields(given: Fields, changes: readonly FieldChange[]): UpcastFields {
  let fields = given;
  let removed: Fields = {};
  for (const change of changes) {
    if (change.kind === 'add') continue;
    if (change.kind !== 'remove') fields = changedRecord(fields, change);
    else if (Object.hasOwn(fields, change.field)) {
      const { [change.field]: value, ...rest } = fields;
      removed = { ...removed, [change.field]: value };
      fields = rest;
    }
  }
  return { fields, removed };
}

/** A record to be added, in the new form, and the fields of it that its kind no longer has. */
export function upcastAdded(record: Fields, changes: readonly FieldChange[]): UpcastFields {
  const gone = new Set(changes.flatMap((change) => (change.kind === 'remove' ? [change.field] : [])));
  const entries = Object.entries(upcastRecord(record, changes));
  return {
    fields: Object.fromEntries(entries.filter(([field]) => !gone.has(field))),
    removed: Object.fromEntries(entries.filter(([field]) => gone.has(field))),
  };
}

/** One patch of a stored change, as immer writes it. */
export interface StoredPatch {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/**
 * A patch of one field of a record, or of a path inside it, in the form that the changes lead to. `path` begins with
 * the field. Null if the path no longer exists.
 */
export function upcastFieldPatch(patch: StoredPatch, changes: readonly FieldChange[]): StoredPatch | null {
  let at: StoredPatch = patch;
  for (const change of changes) {
    const [field, ...inside] = at.path;
    if (change.kind === 'rename' && field === change.from) at = { ...at, path: [change.to, ...inside] };
    if (change.kind !== 'convert' || field !== change.field) continue;
    if (inside.length === 0) {
      if ('value' in at) at = { ...at, value: change.up(at.value) };
      continue;
    }
    const moved = change.inside ? change.inside(inside) : inside;
    if (moved === null) return null;
    at = { ...at, path: [change.field, ...moved] };
  }
  return at;
}
