import { z } from 'zod';
import type { Brief, CollectionName } from '../brief/brief.ts';
import { orderKey } from '../brief/order-key.ts';
import { applyRecipe, type Command } from './command.ts';
import { assignFields } from './fields.ts';
import { dropReferences } from './references.ts';

/** What the four commands of a kind of record need to know about it. */
export interface RecordKind<Shape extends z.ZodRawShape> {
  /** First part of the command names: `assumption` gives `assumption.add` and so on. */
  readonly name: string;
  readonly collection: Exclude<CollectionName, 'sections' | 'threads'>;
  /** In the middle of a sentence: "information gap". */
  readonly noun: string;
  readonly plural: string;
  readonly schema: z.ZodObject<Shape>;
  /** Plain names of fields for "Change assumption: basis"; fields not named are "details". */
  readonly fieldNames: Readonly<Record<string, string>>;
}

const gone = (noun: string) =>
  `The change was refused: this ${noun} is no longer in the brief. Undo its deletion first.`;

/**
 * Makes the four commands every kind of record has: add (a whole record with a new id), change (some fields), move (a
 * new order key) and remove (several at once, with every reference to them).
 */
export function recordCommands<Shape extends z.ZodRawShape>(kind: RecordKind<Shape>) {
  const record = kind.schema;
  const fields = z
    .strictObject(record.shape)
    .partial()
    .refine((given) => !('id' in given) && !('order' in given), 'Id and place are not fields to change.');

  const add: Command<{ record: z.infer<typeof record> }> = {
    name: `${kind.name}.add`,
    args: z.strictObject({ record }) as never,
    label: () => `Add ${kind.noun}`,
    apply: (brief, args) =>
      applyRecipe(brief, `Add ${kind.noun}`, (draft) => {
        const records: Record<string, unknown> = draft[kind.collection];
        const id = recordId(args.record);
        if (id in records) return `The ${kind.noun} was not added: it is already in the brief.`;
        records[id] = args.record;
        return undefined;
      }),
  };

  const change: Command<{ id: string; fields: Partial<z.infer<typeof record>> }> = {
    name: `${kind.name}.change`,
    args: z.strictObject({ id: z.string(), fields }) as never,
    label: (args) => changeLabel(kind, Object.keys(args.fields)),
    apply: (brief, args) =>
      applyRecipe(brief, changeLabel(kind, Object.keys(args.fields)), (draft) => {
        const found: object | undefined = (draft[kind.collection] as Record<string, object>)[args.id];
        if (!found) return gone(kind.noun);
        assignFields(found, args.fields);
        return undefined;
      }),
  };

  const move: Command<{ id: string; order: string }> = {
    name: `${kind.name}.move`,
    args: z.strictObject({ id: z.string(), order: orderKey }),
    label: () => `Move ${kind.noun}`,
    apply: (brief, args) =>
      applyRecipe(brief, `Move ${kind.noun}`, (draft) => {
        const found = (draft[kind.collection] as Record<string, { order: string }>)[args.id];
        if (!found) return gone(kind.noun);
        found.order = args.order;
        return undefined;
      }),
  };

  const remove: Command<{ ids: string[] }> = {
    name: `${kind.name}.remove`,
    args: z.strictObject({ ids: z.array(z.string()).min(1).max(10_000) }),
    label: (args) => removeLabel(kind, args.ids.length),
    apply: (brief: Brief, args) =>
      applyRecipe(brief, removeLabel(kind, args.ids.length), (draft) => {
        const records: Record<string, unknown> = draft[kind.collection];
        for (const id of args.ids) {
          if (!(id in records)) return gone(kind.noun);
          delete records[id];
        }
        dropReferences(draft, brief, kind.collection, new Set(args.ids));
        return undefined;
      }),
  };

  return { add, change, move, remove };
}

function recordId(record: object): string {
  return 'id' in record ? String(record.id) : '';
}

function changeLabel<Shape extends z.ZodRawShape>(kind: RecordKind<Shape>, keys: readonly string[]): string {
  const names = new Set(keys.map((key) => kind.fieldNames[key] ?? 'details'));
  const [only] = names;
  return names.size === 1 && only !== undefined ? `Change ${kind.noun}: ${only}` : `Change ${kind.noun}`;
}

function removeLabel<Shape extends z.ZodRawShape>(kind: RecordKind<Shape>, count: number): string {
  return count === 1 ? `Delete ${kind.noun}` : `Delete ${count} ${kind.plural}`;
}
