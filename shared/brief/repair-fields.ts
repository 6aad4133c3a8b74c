import { z } from 'zod';
import { brief, briefFormatVersion, makeBrief } from './brief.ts';
import { type CollectionName, collectionNames } from './collections.ts';
import { readableMarks, recordMarks } from './field-marks.ts';
import { briefId, newId } from './ids.ts';
import { kinds } from './kinds/all.ts';
import { tagId } from './kinds/tag.ts';
import { prose } from './prose.ts';
import type { AnyKind } from './record-kind.ts';
import { mostRecordTags, recordTags } from './record-tags.ts';
import { plainProse } from './repair-prose.ts';
import { sentences, type Tally } from './repair-tally.ts';
import { techniqueOutput } from './techniques/output.ts';
import { makeProseOutput } from './techniques/prose/output.ts';
import { line } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Makes a value of nearly the right form into a brief: each field is taken over if it can be read, mended if its words
 * can be kept, and otherwise set to its standard value.
 */
export function rebuildBrief(value: Fields, repairs: string[]): Fields {
  const tally: Tally = { reset: 0, dropped: 0, cut: 0 };
  const id = briefId.safeParse(own(value, 'id'));
  const empty = makeBrief(id.success ? id.data : newId(), '1970-01-01T00:00:00Z');
  const head = rebuildFields(value, brief.shape, { ...empty, ...noCollections }, tally);
  const collections = collectionNames.map((name) => [name, rebuildCollection(own(value, name), name, tally)]);
  repairs.push(...sentences(tally));
  return { ...head, ...Object.fromEntries(collections), formatVersion: briefFormatVersion };
}

/** The maps of records are rebuilt record by record; here they only must not count as unreadable fields. */
const noCollections = Object.fromEntries(collectionNames.map((name) => [name, {}]));

/** Reads only what the value holds itself: `constructor` of an empty object is nothing. */
function own(value: Fields, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rebuildCollection(value: unknown, name: CollectionName, tally: Tally): Fields {
  if (!isFields(value)) {
    if (value !== undefined) tally.dropped += 1;
    return {};
  }
  const { schema, make }: AnyKind = kinds[name];
  const records: Record<string, unknown> = {};
  for (const [key, record] of Object.entries(value)) {
    if (!isFields(record)) {
      tally.dropped += 1;
      continue;
    }
    const id = usableId(key) ?? usableId(own(record, 'id')) ?? newId();
    // No order key is greater: a record without a place comes last until the order is repaired.
    records[id] = { ...rebuildFields(record, schema.shape, { ...make(id, '~') }, tally), id };
  }
  return records;
}

function usableId(value: unknown): string | null {
  const parsed = briefId.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function rebuildFields(value: Fields, shape: z.ZodRawShape, standard: Fields, tally: Tally): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    if (!(schema instanceof z.ZodType)) continue;
    fields[name] = rebuildField(own(value, name), schema, own(standard, name), tally);
  }
  // What another program or a later version wrote is kept as it is.
  for (const [name, kept] of Object.entries(value)) {
    if (!Object.hasOwn(shape, name) && name !== '__proto__') fields[name] = kept;
  }
  return fields;
}

function rebuildField(value: unknown, schema: z.ZodType, standard: unknown, tally: Tally): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (value === undefined || isCollection(schema)) return standard;
  const mended = mend(value, schema, standard, tally);
  if (schema.safeParse(mended).success) return mended;
  tally.reset += 1;
  return standard;
}

function isCollection(schema: z.ZodType): boolean {
  return collectionNames.some((name) => brief.shape[name] === schema);
}

/** Brings a value into the form a schema asks for; undefined if nothing in it can be read. */
function mend(value: unknown, schema: z.ZodType, standard: unknown, tally: Tally): unknown {
  if (schema === prose) return plainProse(value);
  if (schema === recordMarks) return mendMarks(value, tally);
  if (schema === recordTags && Array.isArray(value)) return mendTags(value, tally);
  if (schema === techniqueOutput) return makeProseOutput(plainProse(value));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && schema instanceof z.ZodString) return mendText(value, schema, tally);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return readable(value, schema.element, tally);
  if (schema instanceof z.ZodRecord && isFields(value)) return readableEntries(value, schema, tally);
  if (schema instanceof z.ZodObject && isFields(value) && isFields(standard)) {
    return rebuildFields(value, schema.shape, standard, tally);
  }
  return undefined;
}

function mendMarks(value: unknown, tally: Tally): unknown {
  const { marks, dropped } = readableMarks(value);
  tally.dropped += dropped;
  return marks;
}

/* Each tag once, as many as a record can have. */
function mendTags(values: readonly unknown[], tally: Tally): unknown[] {
  const kept = [...new Set(readable(values, tagId, tally))];
  tally.dropped += Math.max(0, kept.length - mostRecordTags);
  return kept.slice(0, mostRecordTags);
}

function mendText(value: string, schema: z.ZodString, tally: Tally): string {
  const text = schema === line ? value.replace(/[\r\n]+/g, ' ') : value;
  const longest = schema.maxLength ?? text.length;
  if (text.length > longest) tally.cut += 1;
  return text.slice(0, longest);
}

function readable(values: readonly unknown[], element: unknown, tally: Tally): unknown[] {
  if (!(element instanceof z.ZodType)) return [];
  const kept = values.filter((value) => element.safeParse(value).success);
  tally.dropped += values.length - kept.length;
  return kept;
}

function readableEntries(values: Fields, schema: z.ZodRecord, tally: Tally): Fields {
  const entries = Object.entries(values);
  const kept = entries.filter(([key, value]) => schema.safeParse({ [key]: value }).success);
  tally.dropped += entries.length - kept.length;
  return Object.fromEntries(kept);
}
