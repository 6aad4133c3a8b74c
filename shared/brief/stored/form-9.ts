import type { Brief } from '../brief.ts';
import { derivedId } from '../derived-id.ts';
import { inOrder, orderKeys } from '../order.ts';
import { ownRecord } from '../own-record.ts';
import { personIdOf } from '../people.ts';
import type { BriefVersion, StoredCall } from './brief-version.ts';
import { type Fields, isFields, type StoredPatch } from './field-changes.ts';

/*
 * In the ninth form a comment is a record and no longer an item in a list of its thread, so that the comments of
 * several reviewers can be brought together. Who wrote it is a person with an id, no longer a name.
 */

type Patches = readonly StoredPatch[];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameIn = (item: Fields): string => textOf(item.author).trim();

/** What can be read as a comment in the list of a thread. */
function itemsIn(list: unknown): Fields[] {
  return Array.isArray(list)
    ? list.filter((item): item is Fields => isFields(item) && typeof item.at === 'string')
    : [];
}

/** A thread without its comments; what cannot be read as one stays in it. */
function withoutComments(thread: Fields): Fields {
  const { comments, ...rest } = thread;
  if (!Array.isArray(comments)) return thread;
  const readable = new Set(itemsIn(comments));
  const left = comments.filter((item) => !readable.has(item));
  return left.length === 0 ? rest : { ...rest, comments: left };
}

/** Finds the id of somebody of whom an item holds the name: of a person of the brief with this name, or a new one. */
function personFinder(people: unknown): (name: string) => string {
  const known = new Map(
    Object.entries(isFields(people) ? people : {}).flatMap(([id, person]) =>
      isFields(person) ? [[textOf(person.name).trim(), id] as const] : [],
    ),
  );
  return (name) => known.get(name) ?? personIdOf(name);
}

/** The comments of one thread as records; the same list gives the same ids, on every computer. */
function commentRecords(
  inThread: string,
  items: readonly Fields[],
  idOf: (name: string) => string,
): Fields[] {
  const keys = orderKeys(items.length);
  const times = new Map<string, number>();
  return items.map((item, index) => {
    const said = [inThread, textOf(item.author), textOf(item.at), textOf(item.text)];
    const id = derivedId('comment', ...said);
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    const name = nameIn(item);
    return {
      id: before === 0 ? id : derivedId('comment', ...said, String(before)),
      order: keys[index] ?? 'a0',
      threadId: inThread,
      authorId: name === '' ? null : idOf(name),
      at: item.at,
      changed: null,
      text: textOf(item.text),
    };
  });
}

/** Those who wrote some comments and are not among the people of the brief. */
function newPeople(items: readonly Fields[], people: unknown): Fields[] {
  const idOf = personFinder(people);
  const known = isFields(people) ? people : {};
  const names = [...new Set(items.map(nameIn))].filter((name) => name !== '');
  return names
    .map((name) => ({ id: idOf(name), order: 'a0', name, organisation: '', contact: '' }))
    .filter(({ id }) => !Object.hasOwn(known, id));
}

const byId = (records: readonly Fields[]): Fields =>
  Object.fromEntries(records.map((record) => [String(record.id), record]));

function briefInForm9(brief: Fields): Fields {
  if (!isFields(brief.threads)) return brief;
  const threads = Object.entries(brief.threads).filter((entry): entry is [string, Fields] =>
    isFields(entry[1]),
  );
  const items = threads.flatMap(([, thread]) => itemsIn(thread.comments));
  const idOf = personFinder(brief.people);
  return {
    ...brief,
    ...(items.length > 0 && { people: { ...byId(newPeople(items, brief.people)), ...peopleIn(brief) } }),
    threads: {
      ...brief.threads,
      ...Object.fromEntries(threads.map(([id, thread]) => [id, withoutComments(thread)])),
    },
    comments: byId(threads.flatMap(([id, thread]) => commentRecords(id, itemsIn(thread.comments), idOf))),
  };
}

const peopleIn = ({ people }: Fields): Fields => (isFields(people) ? people : {});

const patches = (made: Patches): StoredCall => ({ name: 'brief.patch', args: { label: '', patches: made } });

const commentsOf = (brief: Brief, inThread: string) =>
  inOrder(brief.comments).filter((comment) => comment.threadId === inThread);

/** The patches that give a thread the comments of a list, and no others. */
function setComments(inThread: string, list: unknown, before: Brief): StoredPatch[] {
  const items = itemsIn(list);
  const wanted = commentRecords(inThread, items, personFinder(before.people));
  const kept = new Set(wanted.map(({ id }) => id));
  return [
    ...newPeople(items, before.people).map((person) => added('people', person)),
    ...commentsOf(before, inThread)
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ op: 'remove' as const, path: ['comments', id] })),
    ...wanted.map((record) => added('comments', record)),
  ];
}

const added = (collection: string, record: Fields): StoredPatch => ({
  op: 'add',
  path: [collection, String(record.id)],
  value: record,
});

function callInForm9(call: StoredCall, before: Brief): readonly StoredCall[] | null {
  const args = isFields(call.args) ? call.args : {};
  if (call.name === 'thread.add' && isFields(args.record) && Object.hasOwn(args.record, 'comments')) {
    const id = textOf(args.record.id);
    const made = { name: call.name, args: { ...args, record: withoutComments(args.record) } };
    const said = setComments(id, args.record.comments, before);
    return said.length === 0 ? [made] : [made, patches(said)];
  }
  if (call.name === 'thread.change' && isFields(args.fields) && Object.hasOwn(args.fields, 'comments')) {
    const { comments, ...fields } = args.fields;
    const said = patches(setComments(textOf(args.id), comments, before));
    return Object.keys(fields).length === 0 ? [said] : [{ name: call.name, args: { ...args, fields } }, said];
  }
  return null;
}

/** The comments of a thread as the list that the earlier form kept. */
function listOf(before: Brief, inThread: string): Fields[] {
  return commentsOf(before, inThread).map(({ authorId, at, text }) => ({
    author: authorId === null ? '' : (ownRecord(before.people, authorId)?.name ?? ''),
    at,
    text,
  }));
}

/** A list after one of immer's patches of it; `path` begins behind the list. */
function patchedList(
  list: readonly Fields[],
  { op, value }: StoredPatch,
  path: StoredPatch['path'],
): unknown {
  const [at, field] = path;
  if (at === undefined) return value;
  const next: unknown[] = [...list];
  if (at === 'length') return next.slice(0, Number(value));
  const index = Number(at);
  if (field !== undefined) next[index] = { ...list[index], [field]: value };
  else if (op === 'remove') next.splice(index, 1);
  else if (op === 'add') next.splice(index, 0, value);
  else next[index] = value;
  return next;
}

function patchInForm9(patch: StoredPatch, before: Brief): readonly StoredCall[] | null {
  const [first, id, field, ...rest] = patch.path;
  if (first !== 'threads' || id === undefined) return null;
  const inThread = String(id);
  if (field === undefined) {
    const value = isFields(patch.value) ? withoutComments(patch.value) : patch.value;
    const list = isFields(patch.value) ? patch.value.comments : [];
    const kept = patch.op === 'remove' ? patch : { ...patch, value };
    return [patches([kept, ...setComments(inThread, list, before)])];
  }
  if (field !== 'comments') return null;
  return [patches(setComments(inThread, patchedList(listOf(before, inThread), patch, rest), before))];
}

/** Comments become records. */
export const commentsOfTheirOwn: BriefVersion = {
  form: 9,
  name: 'comments are records',
  brief: briefInForm9,
  call: callInForm9,
  patch: patchInForm9,
};
