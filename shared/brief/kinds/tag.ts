import type { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line } from '../text.ts';

export const tagId = idOf('TagId');
export type TagId = z.infer<typeof tagId>;

/** A thematic tag. Two tags are the same when they differ only in case and spaces at the ends. */
export const tag = storedObject({ id: tagId, order: orderKey, name: line });

export type Tag = z.infer<typeof tag>;

/** Makes a tag. */
export function makeTag(id: string, order: string, name = ''): Tag {
  return { id: tagId.parse(id), order, name };
}

/** Tags as the program knows them. */
export const tagsKind = recordKind({
  collection: 'tags',
  schema: tag,
  make: makeTag,
  commands: 'standard',
  home: 'tags',
  words: ['name'],
  unspelled: [],
  prose: [],
  references: {},
  fieldNames: { name: 'name' },
  label: ({ name }) => name,
});
