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

/** What becomes of a record when one it refers to is deleted: it lets go of it, or it is deleted as well. */
export type WhenGone = 'detach' | 'remove';

/**
 * A field that holds ids of other records: one id, a list of ids, or a map keyed by them. `detach` takes the id out of
 * a list or map and sets a single one to null; `remove` deletes the record.
 */
export interface Reference {
  readonly to: CollectionName;
  readonly whenGone: WhenGone;
}

/** What of a brief the labels of its records follow from, besides their place. */
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
 * window derive what they need from it, so that a new kind is told once.
 */
export interface RecordKind<
  Collection extends CollectionName = CollectionName,
  Shape extends RecordShape = RecordShape,
  Commands extends CommandSet = CommandSet,
  Home extends RecordHome | null = RecordHome | null,
> {
  /** Its words stand in `collections.ts`. */
  readonly collection: Collection;
  readonly schema: z.ZodObject<Shape>;
  /** An empty record. Where another record must be named, the id `missing` stands, which repair takes out. */
  readonly make: (id: string, order: string) => z.infer<z.ZodObject<Shape>>;
  readonly commands: Commands;
  /** How many a brief has at most, where it is not to have many: one more is not added. */
  readonly most?: number;
  /** Where its records stand on the page; null where they have no place of their own. */
  readonly home: Home;
  /** Fields that hold words of the brief: they are searched, counted, replaced and renamed. */
  readonly words: readonly FieldOf<z.infer<z.ZodObject<Shape>>>[];
  /** Text fields of names, numbers and addresses, of which no dictionary can say whether they are right. */
  readonly unspelled: readonly FieldOf<z.infer<z.ZodObject<Shape>>>[];
  /** Where prose stands: a field, or a place inside one (`output.prose`), which need not be there in every record. */
  readonly prose: readonly string[];
  readonly references: Readonly<Partial<Record<FieldOf<z.infer<z.ZodObject<Shape>>>, Reference>>>;
  /** The field that says what place of the brief a record is about: a passage in it moves with the text. */
  readonly anchor?: FieldOf<z.infer<z.ZodObject<Shape>>>;
  /** Plain names of fields for "Change assumption: basis"; fields not named are "details". */
  readonly fieldNames: Readonly<Partial<Record<FieldOf<z.infer<z.ZodObject<Shape>>>, string>>>;
  /** Whether a record is numbered among those of its kind. Without it all are; one that is not printed must not be. */
  readonly isCounted?: (record: z.infer<z.ZodObject<Shape>>) => boolean;
  /**
   * What one record is called in a sentence ("E4", "Hypothesis A", its own name); `place` counts from 1. An empty label
   * stands for noun and number.
   */
  readonly label?: (record: z.infer<z.ZodObject<Shape>>, place: number, context: LabelContext) => string;
  /** How the stored form of its records changed since the first one, oldest first. */
  readonly versions?: readonly StoredVersion[];
}

/** A kind whose records are not told apart any more: for what goes over all of them. */
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

/** Tells what a kind of record is; gives it back with its exact type, and with what it is called. */
export function recordKind<
  Collection extends CollectionName,
  Shape extends RecordShape,
  const Commands extends CommandSet,
  const Home extends RecordHome | null,
>(kind: RecordKind<Collection, Shape, Commands, Home>): NamedKind<Collection, Shape, Commands, Home> {
  const { name, noun, plural } = collections[kind.collection];
  return { ...kind, name, noun, plural };
}

/** The id that stands in an empty record where another record must be named. */
export const missingId = 'missing';

/** Says whether a field of a kind is stored as one line, so that breaks pasted into it become spaces. */
export function isLineField({ schema }: Pick<AnyKind, 'schema'>, field: string): boolean {
  return schema.shape[field] === line;
}

/**
 * What one record is called in a sentence: by the rule of its kind, else by its noun and its place, counted from 1; by the
 * noun alone where it is not counted.
 */
export function labelOfRecord(
  kind: AnyKind,
  record: Ordered,
  place: number | undefined,
  context: LabelContext,
): string {
  if (place === undefined) return titleOfKind(kind);
  // The record is of the kind whose rule it is given to, which a list of all kinds no longer says.
  const own = kind.label?.(record as never, place, context);
  return own || `${titleOfKind(kind)} ${place}`;
}
