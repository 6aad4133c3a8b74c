import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { collectionNames } from '#shared/brief/collections.ts';
import { allKinds, kinds } from '#shared/brief/kinds/all.ts';
import { emptyProse, isEmptyProse, prose } from '#shared/brief/prose.ts';
import { proseOf } from '#shared/brief/prose-fields.ts';
import { type AnyKind, labelOfRecord } from '#shared/brief/record-kind.ts';
import { ownerField, referenceFields } from '#shared/brief/references.ts';
import { repairBrief } from '#shared/brief/repair.ts';
import { storedPlace } from '#shared/brief/stored-place.ts';
import { line, text } from '#shared/brief/text.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { applyCall, commands } from '#shared/commands/registry.ts';
import { proseText } from '#shared/prose/text.ts';
import { wanted } from '../electron/engine/library/library-fixture.ts';

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

  test('names the field that says what place it is about, so that passages follow their text', () => {
    const places = Object.keys(fields).filter((field) => fields[field] === storedPlace);
    expect(places).toEqual(kind.anchor === undefined ? [] : [kind.anchor]);
  });

  test('names every field that holds prose, and no other', () => {
    const holdsProse = Object.entries(fields).flatMap(([field, schema]) => proseIn(schema, field));
    expect([...kind.prose].sort()).toEqual(holdsProse.sort());
    for (const place of kind.prose) expect(isEmptyProse(proseOf(empty, place) ?? emptyProse)).toBe(true);
  });

  test('has all its long texts among the words of the brief', () => {
    // What is said about a brief is none of its words.
    if (kind.collection === 'comments') return;
    // A quoted passage is somebody's words already, and found where it stands.
    const longTexts = Object.keys(fields).filter((field) => fields[field] === text && field !== 'quote');
    expect(longTexts.filter((field) => !kind.words.includes(field))).toEqual([]);
  });

  test('has all its lines among the words of the brief, or among names and numbers', () => {
    // What introduced a text that was imported goes with that text.
    const lines = Object.keys(fields).filter((field) => fields[field] === line && field !== 'leadIn');
    const told = [...kind.words, ...kind.unspelled] as readonly string[];
    expect(lines.filter((field) => !told.includes(field))).toEqual([]);
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

const blank = makeBrief('blank', '2026-11-18T06:00:00Z');

/** The words of a record of a kind, each field holding one of its own. */
function filled(kind: AnyKind): Record<string, string> {
  return Object.fromEntries(kind.words.map((field) => [field, `Word-of-${kind.name}-${field}`]));
}

function withRecord(kind: AnyKind, fields: object): Brief {
  const record = { ...kind.make('record1', 'a1'), ...fields };
  return { ...blank, [kind.collection]: { record1: record } };
}

const ownedKinds = allKinds.filter(({ collection }) => ownerField(collection) !== null);

test.each(ownedKinds.map((kind) => [kind.plural, kind] as const))(
  '%s without what they belong to leave the brief, and their words stay as text',
  (_, kind) => {
    const { brief, repairs } = wanted(repairBrief(withRecord(kind, filled(kind))));
    expect(brief[kind.collection]).toEqual({});
    const text = allProse(brief)
      .map(({ prose }) => proseText(prose))
      .join('\n');
    for (const word of Object.values(filled(kind))) expect(text).toContain(word);
    expect(repairs.join(' ')).toContain(kind.noun);
  },
);

const fewKinds = allKinds.filter(({ most }) => most !== undefined);

test.each(fewKinds.map((kind) => [kind.plural, kind] as const))(
  'a brief refuses one more of %s than it is to have',
  (_, kind) => {
    const add = (brief: Brief, id: string) =>
      applyCall(brief, { name: `${kind.name}.add`, args: { record: kind.make(id, 'a1') } });
    let brief = blank;
    for (let count = 0; count < (kind.most ?? 0); count += 1) brief = wanted(add(brief, `r${count}`)).brief;
    const refused = add(brief, 'more');
    expect(refused).toMatchObject({ ok: false, error: { code: 'command-refused' } });
    expect(refused.ok ? '' : refused.error.message).toContain(`at most ${kind.most} ${kind.plural}`);
  },
);

test('every field that holds ids leads to a kind, and an empty record refers to nothing that is kept', () => {
  for (const { to, collection, field, whenGone } of referenceFields) {
    expect(collectionNames).toContain(to);
    const value: unknown = Reflect.get(kinds[collection].make('record1', 'a1'), field);
    const isOneId = typeof value === 'string' || value === null;
    // A list or a map lets go of what is deleted; only the one record another belongs to can take it along.
    if (!isOneId) expect([field, whenGone]).toEqual([field, 'detach']);
  }
});
