import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { fieldMarks } from '../brief/field-marks.ts';
import { kinds, type RecordIn, type StandardName } from '../brief/kinds/all.ts';
import { markedText } from '../brief/marked-fields.ts';
import { orderKey } from '../brief/order-key.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import { applyRecipe, type Command } from './command.ts';
import { assignFields } from './fields.ts';
import { nameOfMarksChange } from './marks-name.ts';
import { dropReferences, dropUnnamedPeople } from './references.ts';

/** The kinds whose records are changed by the four standard commands. */
export type RecordCollection = StandardName;

/** The fields of a record that may be changed: all but its id and its order key. */
export type RecordFields<Name extends CollectionName> = Partial<Omit<RecordIn<Name>, 'id' | 'order'>>;

/** The four commands every kind of record has. */
export interface RecordCommands<Name extends CollectionName> {
  /** Adds a whole record with a new id. */
  readonly add: Command<{ record: RecordIn<Name> }>;
  /** Changes some fields. Marks are given text by text; those over other texts stay. */
  readonly change: Command<{ id: string; fields: RecordFields<Name> }>;
  /** Gives a new order key. */
  readonly move: Command<{ id: string; order: string }>;
  /** Removes several at once, with every reference to them. */
  readonly remove: Command<{ ids: string[] }>;
}

const gone = (noun: string) =>
  `The change was refused: this ${noun} is no longer in the brief. Undo its deletion first.`;

type Records = Record<string, { order: string }>;

function addCommand(kind: AnyKind): Command<{ record: { id: string; order: string } }> {
  const label = `Add ${kind.noun}`;
  return {
    name: `${kind.name}.add`,
    args: z.strictObject({ record: z.strictObject(kind.schema.shape) }) as never,
    label: () => label,
    apply: (brief, { record }) =>
      applyRecipe(brief, label, (draft) => {
        const records: Records = draft[kind.collection];
        if (ownRecord(records, record.id))
          return `The ${kind.noun} was not added: it is already in the brief.`;
        const most = kind.most ?? Number.POSITIVE_INFINITY;
        if (Object.keys(records).length >= most) {
          return `The ${kind.noun} was not added: a brief has at most ${most} ${kind.plural}. Change or delete one of them first.`;
        }
        records[record.id] = record;
        return undefined;
      }),
  };
}

interface ChangeArgs {
  readonly id: string;
  readonly fields: object;
}

function changeCommand(kind: AnyKind): Command<ChangeArgs> {
  const { id: _, order: __, ...shape } = kind.schema.shape;
  return {
    name: `${kind.name}.change`,
    args: z.strictObject({ id: z.string(), fields: z.strictObject(shape).partial() }),
    label: (args, brief) => changeLabel(kind, args, brief),
    apply: (brief, { id, fields }) =>
      applyRecipe(brief, changeLabel(kind, { id, fields }, brief), (draft) => {
        const found = ownRecord<{ order: string }>(draft[kind.collection], id);
        if (!found) return gone(kind.noun);
        assignFields(found, fields);
        return undefined;
      }),
  };
}

function moveCommand(kind: AnyKind): Command<{ id: string; order: string }> {
  const label = `Move ${kind.noun}`;
  return {
    name: `${kind.name}.move`,
    args: z.strictObject({ id: z.string(), order: orderKey }),
    label: () => label,
    apply: (brief, { id, order }) =>
      applyRecipe(brief, label, (draft) => {
        const found = ownRecord<{ order: string }>(draft[kind.collection], id);
        if (!found) return gone(kind.noun);
        found.order = order;
        return undefined;
      }),
  };
}

function removeCommand(kind: AnyKind): Command<{ ids: string[] }> {
  const labelOf = (count: number) => (count === 1 ? `Delete ${kind.noun}` : `Delete ${count} ${kind.plural}`);
  return {
    name: `${kind.name}.remove`,
    args: z.strictObject({ ids: z.array(z.string()).min(1).max(10_000) }),
    label: ({ ids }) => labelOf(ids.length),
    apply: (brief: Brief, { ids }) =>
      applyRecipe(brief, labelOf(ids.length), (draft) => {
        const records: Records = draft[kind.collection];
        for (const id of ids) {
          if (!ownRecord(records, id)) return gone(kind.noun);
          delete records[id];
        }
        dropReferences(draft, brief, kind.collection, new Set(ids));
        dropUnnamedPeople(draft, brief);
        return undefined;
      }),
  };
}

/* What was done to the marks of a text, if that is all that was done to the record. */
function nameOfMarks({ collection }: AnyKind, { id, fields }: ChangeArgs, brief: Brief): string | null {
  const given = fieldMarks.safeParse(Reflect.get(fields, 'marks')).data;
  const record = ownRecord<object>(brief[collection], id);
  if (!given || !record) return null;
  const names = Object.entries(given).map(([field, marks]) => {
    const text: unknown = Reflect.get({ ...record, ...fields }, field);
    return nameOfMarksChange(markedText(record, field), { text: String(text), marks });
  });
  return names.length === 1 ? (names[0] ?? null) : null;
}

function changeLabel(kind: AnyKind, args: ChangeArgs, brief: Brief): string {
  const { noun, fieldNames } = kind;
  const marks = nameOfMarks(kind, args, brief);
  if (marks !== null) return marks;
  const given = fieldMarks.safeParse(Reflect.get(args.fields, 'marks')).data;
  const keys = [...Object.keys(args.fields).filter((key) => key !== 'marks'), ...Object.keys(given ?? {})];
  const names = new Set(keys.map((key) => fieldNames[key] ?? 'details'));
  const [only] = names;
  return names.size === 1 && only !== undefined ? `Change ${noun}: ${only}` : `Change ${noun}`;
}

function commandsOf(kind: AnyKind) {
  return {
    add: addCommand(kind),
    change: changeCommand(kind),
    move: moveCommand(kind),
    remove: removeCommand(kind),
  };
}

function isStandard(kind: AnyKind): boolean {
  return kind.commands === 'standard';
}

/** The commands of every kind of record: `recordCommands.assumptions.change`. */
export const recordCommands = Object.fromEntries(
  Object.values(kinds)
    .filter(isStandard)
    .map((kind) => [kind.collection, commandsOf(kind)]),
) as unknown as { readonly [Name in RecordCollection]: RecordCommands<Name> };
