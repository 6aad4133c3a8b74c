import { expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { makeTag, tagId } from '#shared/brief/kinds/tag.ts';
import { inOrder } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { tagIdsOf } from '#shared/brief/record-tags.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import {
  callForTaggedRecords,
  objectionToTags,
  type TagsOfRecords,
} from '#shared/commands/tagged-records.ts';
import { callForRenamedTags } from '#shared/commands/tags-rename.ts';

const byId = <Item extends { id: string }>(...records: readonly Item[]) =>
  Object.fromEntries(records.map((record) => [record.id, record])) as Record<Item['id'], Item>;

const start: Brief = {
  ...makeBrief('b', '2026-11-18T08:00:00Z'),
  tags: byId(makeTag('harbour', 'a0', 'Harbour'), makeTag('crews', 'a1', 'Crews')),
  assumptions: byId(
    { ...makeAssumption('one', 'a0'), tagIds: [tagId.parse('crews')] },
    makeAssumption('two', 'a1'),
  ),
  sources: byId({ ...makeSource('log', 'a0', 'Log'), tagIds: [tagId.parse('harbour')] }),
};

function applied(brief: Brief, call: CommandCall | undefined) {
  const done = call && applyCall(brief, call);
  if (!done?.ok) throw new Error('It was not done.');
  return done.value;
}

const tag = (brief: Brief, change: Omit<TagsOfRecords, 'collection'>) =>
  applied(brief, callForTaggedRecords(brief, { collection: 'assumptions', ...change })?.call);

function namesOf(brief: Brief, collection: 'assumptions' | 'sources', id: string): string[] {
  const record = ownRecord<object>(brief[collection], id) ?? {};
  return tagIdsOf(record).map((one) => ownRecord(brief.tags, one)?.name ?? '?');
}

test('records get tags that the brief has, whatever the case, and new ones, and lose others', () => {
  const { brief, inverse } = tag(start, {
    ids: ['one', 'two'],
    add: ['HARBOUR', ' Ice '],
    remove: ['crews'],
  });
  expect(namesOf(brief, 'assumptions', 'one')).toEqual(['Harbour', 'Ice']);
  expect(namesOf(brief, 'assumptions', 'two')).toEqual(['Harbour', 'Ice']);
  expect(inOrder(brief.tags).map(({ name }) => name)).toEqual(['Harbour', 'Crews', 'Ice']);
  expect(applied(brief, inverse).brief).toEqual(start);
});

test('more tags than a record can have are refused in words, and the last one that fits is taken', () => {
  const names = Array.from({ length: 200 }, (_, at) => `Tag ${at}`);
  const change = { collection: 'assumptions', ids: ['one', 'two'], add: names, remove: [] } as const;
  expect(objectionToTags(start, change)).toBe(
    'One assumption would have more than 200 tags, so no tags were changed. Take some away first.',
  );
  const call = callForTaggedRecords(start, change)?.call;
  expect(call && applyCall(start, call).ok).toBe(false);
  const less = { ...change, remove: ['crews'] };
  expect(objectionToTags(start, less)).toBeNull();
  expect(namesOf(tag(start, less).brief, 'assumptions', 'one')).toHaveLength(200);
});

test('nothing is done where nothing would change, and the change is called by what it touches', () => {
  const of = (ids: string[], add: string[], remove: string[] = []) =>
    callForTaggedRecords(start, { collection: 'assumptions', ids, add, remove })?.label;
  expect(of(['one'], ['crews'])).toBeUndefined();
  expect(of(['two'], [], ['crews'])).toBeUndefined();
  expect(of(['gone'], ['ice'])).toBeUndefined();
  expect(of(['one', 'two'], ['Crews'])).toBe('Change tags of assumption');
  expect(of(['one', 'two'], ['Ice'])).toBe('Change tags of 2 assumptions');
});

test('a tag that is deleted is taken off its records, and undo puts it back on them', () => {
  const { brief, inverse } = applied(start, { name: 'tag.remove', args: { ids: ['crews'] } });
  expect(namesOf(brief, 'assumptions', 'one')).toEqual([]);
  expect(applied(brief, inverse).brief).toEqual(start);
});

test('records of merged tags have the one that remains', () => {
  const keyOf = (name: string) => name.toLowerCase();
  const merged = callForRenamedTags(start, { from: ['Crews', 'Harbour'], to: 'Ports', keyOf });
  const { brief, inverse } = applied(start, merged?.call);
  expect(namesOf(brief, 'assumptions', 'one')).toEqual(['Ports']);
  expect(namesOf(brief, 'sources', 'log')).toEqual(['Ports']);
  expect(applied(brief, inverse).brief).toEqual(start);

  const into = callForRenamedTags(start, { from: ['Crews'], to: 'Harbour', keyOf });
  expect(namesOf(applied(start, into?.call).brief, 'assumptions', 'one')).toEqual(['Harbour']);
});
