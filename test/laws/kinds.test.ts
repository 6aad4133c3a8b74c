import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collectionNames } from '#shared/brief/collections.ts';
import { allKinds, kinds } from '#shared/brief/kinds/all.ts';
import { emptyProse, isEmptyProse, prose } from '#shared/brief/prose.ts';
import { proseOf } from '#shared/brief/prose-fields.ts';
import { type AnyKind, labelOfRecord } from '#shared/brief/record-kind.ts';
import { referenceFields } from '#shared/brief/references.ts';
import { text } from '#shared/brief/text.ts';
import { commands } from '#shared/commands/registry.ts';

/*
 * What a kind of record says of itself is held against its own schema, so that nothing about a new kind can be forgotten.
 */

/** The places in a field where prose stands by its schema. */
function proseIn(schema: z.ZodType, place: string): string[] {
  if (schema === prose) return [place];
  const forms = schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema];
  return forms.flatMap((form) =>
    form instanceof z.ZodObject
      ? Object.entries<z.ZodType>(form.shape).flatMap(([name, inner]) => proseIn(inner, `${place}.${name}`))
      : [],
  );
}

test('every map of a brief has its kind, under its own name and in the order of the page', () => {
  expect(allKinds.map(({ collection }) => collection)).toEqual(collectionNames);
  expect(Object.keys(kinds)).toEqual(collectionNames);
});

test('no two kinds share the beginning of their commands', () => {
  expect(new Set(allKinds.map(({ name }) => name)).size).toBe(allKinds.length);
});

describe.each(allKinds.map((kind) => [kind.collection, kind] as const))('the kind of %s', (_, kind) => {
  const empty = kind.make('record1', 'a1');
  const shape: Readonly<Record<string, z.ZodType>> = kind.schema.shape;
  const { id: _id, order: _order, ...fields } = shape;

  test('makes an empty record of its own schema', () => {
    expect(kind.schema.safeParse(empty).error).toBeUndefined();
    expect(Object.keys(empty).sort()).toEqual(Object.keys(shape).sort());
  });

  test('names only fields it has', () => {
    const named = [
      ...kind.words,
      ...kind.unspelled,
      ...kind.prose.map((place) => place.split('.')[0] ?? place),
      ...Object.keys(kind.references),
      ...Object.keys(kind.fieldNames),
    ];
    expect(named.filter((field) => !(field in fields))).toEqual([]);
  });

  test('names every field that holds ids of other records', () => {
    const holdsIds = Object.keys(fields).filter((field) => /Ids?$/.test(field));
    expect(holdsIds.filter((field) => !(field in kind.references))).toEqual([]);
  });

  test('names every field that holds prose, and no other', () => {
    const holdsProse = Object.entries(fields).flatMap(([field, schema]) => proseIn(schema, field));
    expect([...kind.prose].sort()).toEqual(holdsProse.sort());
    for (const place of kind.prose) expect(isEmptyProse(proseOf(empty, place) ?? emptyProse)).toBe(true);
  });

  test('has all its long texts among the words of the brief', () => {
    // A quoted passage is somebody's words already, and found where it stands.
    const longTexts = Object.keys(fields).filter((field) => fields[field] === text && field !== 'quote');
    expect(longTexts.filter((field) => !kind.words.includes(field))).toEqual([]);
  });

  test('has a label, also where nothing is written yet', () => {
    const labelled: AnyKind = kind;
    expect(labelOfRecord(labelled, empty, 2, { hypothesisLabels: 'letters' })).toMatch(/^\p{Lu}.*\S$/u);
  });

  test('has the commands it says it has', () => {
    const standard = ['add', 'change', 'move', 'remove'].map((verb) => `${kind.name}.${verb}`);
    if (kind.commands === 'standard') expect(standard.filter((name) => !commands.has(name))).toEqual([]);
  });
});

test('every field that holds ids leads to a kind, and an empty record refers to nothing that is kept', () => {
  for (const { to, collection, field, whenGone } of referenceFields) {
    expect(collectionNames).toContain(to);
    const value: unknown = Reflect.get(kinds[collection].make('record1', 'a1'), field);
    const isOneId = typeof value === 'string' || value === null;
    // A list or a map lets go of what is deleted; only the one record another belongs to can take it along.
    if (!isOneId) expect([field, whenGone]).toEqual([field, 'detach']);
  }
});
