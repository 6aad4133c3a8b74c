import type { z } from 'zod';
import type { HypothesisLabelStyle } from '../vocabulary/hypothesis-label.ts';
import type { SectionKind } from '../vocabulary/section.ts';
import { type CollectionName, collections, titleOfKind } from './collections.ts';
import type { Ordered } from './order.ts';
import type { StoredVersion } from './stored/field-changes.ts';
import { line } from './text.ts';

/** The fields every record has, whatever its kind. */
export interface RecordShape extends z.ZodRawShape {
  readonly id: z.ZodType<string> & z.core.SomeType;
  readonly order: z.ZodString;
}

/** What happens to a record when one it refers to is deleted: it lets go of it, or is deleted as well. */
export type WhenGone = 'detach' | 'remove';

/**
 * A field that holds ids of other records: one id, a list of ids, or a map keyed by them. `detach` takes the id out of
 * a list or map and sets a single one to null; `remove` deletes the record.
 */
export interface Reference {
  readonly to: CollectionName;
  readonly whenGone: WhenGone;
}

/** What the labels of records depend on, besides their order. */
export interface LabelContext {
  readonly hypothesisLabels: HypothesisLabelStyle;
}

/** Where records stand on the page: in a section, or below the title block. */
export type RecordHome = SectionKind | 'title-block';

/** Which commands change a kind: the four of every kind (add, change, move, remove), or ones of its own. */
export type CommandSet = 'standard' | 'own';

type FieldOf<Record> = Exclude<keyof Record, 'id' | 'order'> & string;

/**
 * All the program knows of one kind of record. The brief, its commands, repair, references, search, labels and the
 * window derive what they need from this, so that a new kind is described once.
 */
export interface RecordKind<
  Collection extends CollectionName = CollectionName,
  Shape extends RecordShape = RecordShape,
  Commands extends CommandSet = CommandSet,
  Home extends RecordHome | null = RecordHome | null,
> {
  /** What it is called is in `collections.ts`. */
  readonly collection: Collection;
  readonly schema: z.ZodObject<Shape>;
  /** Makes an empty record. Where it must name another record it has the id `missing`, which repair takes out. */
  readonly make: (id: string, order: string) => z.infer<z.ZodObject<Shape>>;
  readonly commands: Commands;
  /** How many of them a brief may have, if there is a limit: one more is not added. */
  readonly most?: number;
  /** Where its records are shown on the page; null if they have no place of their own. */
  readonly home: Home;
  /** Fields that hold words of the brief: they are searched, counted, replaced and renamed. */
  readonly words: readonly FieldOf<z.infer<z.ZodObject<Shape>>>[];
  /** Text fields for names, numbers and addresses, which a dictionary cannot judge. */
  readonly unspelled: readonly FieldOf<z.infer<z.ZodObject<Shape>>>[];
  /** Where it holds prose: a field, or a path inside one (`output.prose`), which need not exist in every record. */
  readonly prose: readonly string[];
  readonly references: Readonly<Partial<Record<FieldOf<z.infer<z.ZodObject<Shape>>>, Reference>>>;
  /** Fields that no new change may give another value: what a record was made with, on which others rest. */
  readonly fixed?: readonly FieldOf<z.infer<z.ZodObject<Shape>>>[];
  /** The id of a record whose id follows from what it is about, so that it is one record wherever it was made. */
  readonly idOf?: (record: z.infer<z.ZodObject<Shape>>) => string;
  /** The field that holds the place a record is about: a passage in it moves with the text. */
  readonly anchor?: FieldOf<z.infer<z.ZodObject<Shape>>>;
  /** Plain names of fields for "Change assumption: basis"; fields not named are "details". */
  readonly fieldNames: Readonly<Partial<Record<FieldOf<z.infer<z.ZodObject<Shape>>>, string>>>;
  /**
   * Whether a record is numbered among those of its kind; without it all are. A record that is not printed must not be.
   */
  readonly isCounted?: (record: z.infer<z.ZodObject<Shape>>) => boolean;
  /**
   * What one record is called in a sentence ("E4", "Hypothesis A", its own name); `place` counts from 1. An empty label
   * means noun and number.
   */
  readonly label?: (record: z.infer<z.ZodObject<Shape>>, place: number, context: LabelContext) => string;
  /** How the stored form of its records changed since the first one, oldest first. */
  readonly versions?: readonly StoredVersion[];
}

/** A kind of which the compiler no longer knows which it is: for code that goes over all kinds. */
export interface AnyKind {
  readonly collection: CollectionName;
  readonly name: string;
  readonly noun: string;
  readonly plural: string;
  readonly schema: z.ZodObject;
  readonly make: (id: string, order: string) => Ordered;
  readonly commands: CommandSet;
  readonly most?: number;
  readonly home: RecordHome | null;
  readonly words: readonly string[];
  readonly unspelled: readonly string[];
  readonly prose: readonly string[];
  readonly references: Readonly<Record<string, Reference>>;
  readonly fixed?: readonly string[];
  readonly idOf?: (record: never) => string;
  readonly anchor?: string;
  readonly fieldNames: Readonly<Record<string, string>>;
  readonly isCounted?: (record: never) => boolean;
  readonly label?: (record: never, place: number, context: LabelContext) => string;
  readonly versions?: readonly StoredVersion[];
}

/** A kind with what it is called. */
type NamedKind<
  Collection extends CollectionName,
  Shape extends RecordShape,
  Commands extends CommandSet,
  Home extends RecordHome | null,
> = RecordKind<Collection, Shape, Commands, Home> & Pick<AnyKind, 'name' | 'noun' | 'plural'>;

/** Declares a kind of record; gives it back with its exact type and with its names from `collections.ts`. */
export function recordKind<
  Collection extends CollectionName,
  Shape extends RecordShape,
  const Commands extends CommandSet,
  const Home extends RecordHome | null,
>(kind: RecordKind<Collection, Shape, Commands, Home>): NamedKind<Collection, Shape, Commands, Home> {
  const { name, noun, plural } = collections[kind.collection];
  return { ...kind, name, noun, plural };
}

/** The id in an empty record where it must name another record. */
export const missingId = 'missing';

/** Says whether a field of a kind is a single line, so that line breaks pasted into it become spaces. */
export function isLineField({ schema }: Pick<AnyKind, 'schema'>, field: string): boolean {
  return schema.shape[field] === line;
}

/**
 * What one record is called in a sentence: by the rule of its kind, otherwise by its noun and its place, counted from
 * 1; by the noun alone if it is not counted.
 */
export function labelOfRecord(
  kind: AnyKind,
  record: Ordered,
  place: number | undefined,
  context: LabelContext,
): string {
  if (place === undefined) return titleOfKind(kind);
  // The rule is that of the record's own kind, which the type of a list of all kinds no longer says.
  const own = kind.label?.(record as never, place, context);
  return own || `${titleOfKind(kind)} ${place}`;
}
