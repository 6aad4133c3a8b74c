import { describe, expect, test } from 'vitest';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { allKinds } from '#shared/brief/kinds/all.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { makeCapture } from '#shared/brief/kinds/capture.ts';
import { removeCaptureCalls } from '#shared/commands/capture-calls.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyNewCall } from '#shared/commands/new-call.ts';
import { applyCall } from '#shared/commands/registry.ts';

/*
 * What never changes, of every kind that has such fields, by every way a call can reach it. A field that is fixed from now
 * on needs another value here.
 */

const hash = (letter: string) => letter.repeat(64);
const content = (id: string, order: string, letter: string) => ({
  ...makeAttachment(id, order),
  name: `${id}.txt`,
  mediaType: 'text/plain',
  sha256: hash(letter),
  bytes: 9,
});
const custody = [
  {
    at: '2026-11-18T06:00:00.000Z',
    by: 'Ilsen',
    event: `SHA-256 ${hash('a')}. Its text: SHA-256 ${hash('b')}.`,
  },
  { at: '2026-11-19T06:00:00.000Z', by: 'Brod', event: 'The file could not be found.' },
];
const capture = {
  ...makeCapture('c1', 'a0', 'Port notice'),
  attachmentId: 'at1',
  textAttachmentId: 'at2',
  takenAt: '2026-11-18T06:00:00.000Z',
  takenBy: 'Ilsen',
  address: 'https://port.example/notice',
  custody,
};
const brief: Brief = briefSchema.parse({
  ...makeBrief('b', '2026-11-18T06:00:00Z'),
  attachments: {
    at1: content('at1', 'a0', 'a'),
    at2: content('at2', 'a1', 'b'),
    at3: content('at3', 'a2', 'c'),
  },
  captures: { c1: capture, c2: { ...makeCapture('c2', 'a1', 'A picture'), attachmentId: 'at1', custody } },
});

type Values = Readonly<Record<string, readonly unknown[]>>;

/** Values that a record of the brief above has not, for each fixed field of each kind. */
const others: Readonly<Record<string, { readonly id: string; readonly values: Values }>> = {
  captures: {
    id: 'c1',
    values: {
      attachmentId: ['at3', null, 'gone'],
      textAttachmentId: ['at3', null, 'gone'],
      takenAt: ['2026-11-20T06:00:00.000Z', null],
      takenBy: ['Somebody', ''],
      address: ['https://other.example/', ''],
    },
  },
  attachments: {
    id: 'at1',
    values: { mediaType: ['text/html'], sha256: [hash('d')], bytes: [10] },
  },
};

const patch = (...patches: object[]): CommandCall => ({ name: 'brief.patch', args: { label: '', patches } });
const batch = (...calls: CommandCall[]): CommandCall => ({ name: 'brief.batch', args: { label: '', calls } });
const retitled: CommandCall = { name: 'head.change', args: { fields: { title: 'Ilsen waits' } } };

/** Every way by which a call can give a field another value. */
function waysTo(
  name: string,
  collection: string,
  id: string,
  field: string,
  value: unknown,
): [string, CommandCall][] {
  const held = Reflect.get(brief, collection);
  const record = { ...held[id], [field]: value };
  const path = [collection, id];
  const change = { name: `${name}.change`, args: { id, fields: { [field]: value } } };
  const patched = patch({ op: 'replace', path: [...path, field], value });
  return [
    ['a change', change],
    ['a patch of the field', patched],
    ['a patch of the record', patch({ op: 'replace', path, value: record })],
    [
      'a patch that takes the record away and puts another',
      patch({ op: 'remove', path }, { op: 'add', path, value: record }),
    ],
    [
      'a patch of all records',
      patch({ op: 'replace', path: [collection], value: { ...held, [id]: record } }),
    ],
    ['a patch among other calls', batch(retitled, batch(patched))],
    [
      'a record that is removed and added among other calls',
      batch({ name: `${name}.remove`, args: { ids: [id] } }, { name: `${name}.add`, args: { record } }),
    ],
    [
      'another brief',
      {
        name: 'brief.replace',
        args: { label: '', brief: { ...brief, [collection]: { ...held, [id]: record } } },
      },
    ],
  ];
}

const refused = /^command-refused: The change was refused: what this (capture|attachment) holds stays/;

const kindsWithFixed = allKinds.filter(({ fixed }) => fixed !== undefined);
const ways = kindsWithFixed.flatMap(({ name, collection, fixed }) =>
  (fixed ?? []).flatMap((field) => {
    const { id, values } = others[collection] ?? { id: '', values: {} };
    return (values[field] ?? []).flatMap((value) =>
      waysTo(name, collection, id, field, value).map(
        ([way, call]) => [`${collection}.${field} = ${value}`, way, call] as const,
      ),
    );
  }),
);

function refusal(call: CommandCall, of: Brief = brief): string {
  const applied = applyNewCall(of, call);
  return applied.ok ? '' : `${applied.error.code}: ${applied.error.message}`;
}

function made(of: Brief, call: CommandCall) {
  const applied = applyNewCall(of, call);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value;
}

test('every fixed field of every kind is tried', () => {
  const tried = Object.entries(others).map(([collection, { values }]) => [collection, Object.keys(values)]);
  expect(Object.fromEntries(tried)).toEqual(
    Object.fromEntries(kindsWithFixed.map(({ collection, fixed }) => [collection, fixed])),
  );
});

describe('what never changes is given no other value', () => {
  test.each(ways)('%s by %s', (_, __, call) => {
    expect(refusal(call)).toMatch(refused);
  });

  test.each(ways)('%s by %s is made again if it is in the log', (_, way, call) => {
    const isMade = applyCall(brief, call).ok;
    expect(isMade || way.includes('removed and added')).toBe(true);
  });
});

describe('a capture is not given a content that it never had', () => {
  const added = { op: 'add', path: ['attachments', 'at9'], value: content('at9', 'a9', 'd') };
  const toText = (id: string) => ({
    op: 'replace',
    path: ['captures', id, 'textAttachmentId'],
    value: 'at9',
  });

  test('as a picture a text', () => {
    expect(refusal(patch(added, toText('c2')))).toMatch(refused);
  });

  test('by a line about its taking that was written later', () => {
    const event = `SHA-256 ${hash('d')}.`;
    const path = ['captures', 'c2', 'custody', 0, 'event'];
    expect(refusal(patch({ op: 'replace', path, value: event }))).toMatch(refused);
    expect(refusal({ name: 'capture.change', args: { id: 'c2', fields: { custody: [] } } })).toMatch(refused);
    const later = { id: 'c2', fields: { custody: [...custody, { ...custody[0], event }] } };
    const longer = made(brief, { name: 'capture.change', args: later });
    expect(refusal(patch(added, toText('c2')), longer.brief)).toMatch(refused);
    expect(refusal(longer.inverse, longer.brief)).toBe('');
  });
});

describe('undo and redo go both ways', () => {
  const c1 = brief.captures[capture.id];
  if (!c1) throw new Error('The brief has no such capture.');
  const calls: readonly [string, CommandCall][] = [
    ['the deletion of a capture with its contents', batch(...removeCaptureCalls(brief, c1))],
    ['the deletion of a content of captures', { name: 'attachment.remove', args: { ids: ['at1', 'at2'] } }],
    ['a new capture', { name: 'capture.add', args: { record: { ...capture, id: 'c9', order: 'a9' } } }],
    [
      'another title and history',
      {
        name: 'capture.change',
        args: { id: 'c1', fields: { title: 'Notice', takenBy: 'Ilsen', custody: custody.slice(0, 1) } },
      },
    ],
  ];

  test.each(calls)('over %s', (_, call) => {
    const done = made(brief, call);
    const undone = made(done.brief, done.inverse);
    expect(undone.brief).toEqual(brief);
    const redone = made(undone.brief, undone.inverse);
    expect(redone.brief).toEqual(done.brief);
    expect(made(redone.brief, redone.inverse).brief).toEqual(brief);
  });
});
