import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import type { StoredCall } from '#shared/brief/stored/brief-version.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { readStoredCall } from '#shared/commands/stored-call.ts';
import { wanted } from '../../../electron/engine/library/library-fixture.ts';

/* What the eighth form kept in the list of a thread: a name, a moment and a text. */
interface Said {
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

const said = (author: string, text: string, minute = 0): Said => ({
  author,
  text,
  at: `2026-11-18T08:${String(minute).padStart(2, '0')}:00Z`,
});

const thread = (id: string, comments: readonly unknown[]) => ({
  id,
  order: 'a1',
  place: { collection: 'head', id: '', field: null, block: null, passage: null },
  quote: '',
  isResolved: false,
  comments,
});

const withThreads = (...threads: readonly ReturnType<typeof thread>[]): Brief => {
  const { comments: _, ...blank } = makeBrief('b1', '2026-11-18T06:00:00Z');
  const ofForm8 = {
    ...blank,
    formatVersion: 8,
    people: { p1: { id: 'p1', order: 'a1', name: 'R. Okafor', organisation: 'Quay desk', contact: '' } },
    reviewerIds: ['p1'],
    threads: Object.fromEntries(threads.map((each) => [each.id, each])),
  };
  return wanted(parseBrief(ofForm8));
};

/** What is said in a thread, in the words of the earlier form. */
const saidIn = (brief: Brief, id: string): Said[] =>
  inOrder(brief.comments)
    .filter((comment) => comment.threadId === id)
    .map(({ authorId, at, text }) => ({
      author: authorId === null ? '' : (brief.people[authorId]?.name ?? 'nobody'),
      at,
      text,
    }));

const made = (brief: Brief, call: StoredCall) =>
  wanted(applyCall(brief, readStoredCall(call, 8, brief))).brief;

const patched = (brief: Brief, ...patches: readonly object[]) =>
  made(brief, { name: 'brief.patch', args: { label: 'Undo', patches } });

const three = [
  said('R. Okafor', 'Who says so?'),
  said('K. Ardent', 'The log.', 5),
  said('', 'Then say it.', 9),
];

describe('a brief of the eighth form', () => {
  test('keeps every comment, in order, with its author as a person', () => {
    const brief = withThreads(thread('t1', three), thread('t2', [said('K. Ardent', 'Twice.')]));
    expect(saidIn(brief, 't1')).toEqual(three);
    expect(saidIn(brief, 't2')).toEqual([said('K. Ardent', 'Twice.')]);
    expect(Object.values(brief.people).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['R. Okafor', 'K. Ardent']),
    );
    expect(Object.values(brief.comments)[0]?.authorId).toBe('p1');
    expect(Object.values(brief.threads).some((each) => 'comments' in each)).toBe(false);
  });

  test('keeps what cannot be read as a comment in its thread, and two that are the same', () => {
    const twice = [said('R. Okafor', 'Yes.'), said('R. Okafor', 'Yes.')];
    const brief = withThreads(thread('t1', [...twice, 'not a comment', { text: 'when?' }]));
    expect(saidIn(brief, 't1')).toEqual(twice);
    expect(Reflect.get(Object.values(brief.threads)[0] ?? {}, 'comments')).toEqual([
      'not a comment',
      { text: 'when?' },
    ]);
  });

  test('gives the same ids wherever it is read', () => {
    const ids = () => Object.keys(withThreads(thread('t1', three)).comments);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(3);
  });
});

describe('calls of the eighth form', () => {
  const before = withThreads(thread('t1', three));

  test('that add a thread or change its list leave what they left then', () => {
    const added = made(before, { name: 'thread.add', args: { record: thread('t2', three) } });
    expect(saidIn(added, 't2')).toEqual(three);
    const next = [...three, said('L. Voss', 'Done.', 20)];
    const changed = made(before, {
      name: 'thread.change',
      args: { id: 't1', fields: { comments: next, isResolved: true } },
    });
    expect(saidIn(changed, 't1')).toEqual(next);
    expect(Object.values(changed.threads)[0]?.isResolved).toBe(true);
  });

  test('that put a deleted thread back put its comments back', () => {
    const removed = made(before, { name: 'thread.remove', args: { ids: ['t1'] } });
    expect(removed.comments).toEqual({});
    const back = patched(removed, { op: 'add', path: ['threads', 't1'], value: thread('t1', three) });
    expect(saidIn(back, 't1')).toEqual(three);
    const gone = patched(back, { op: 'remove', path: ['threads', 't1'] });
    expect([gone.threads, gone.comments]).toEqual([{}, {}]);
  });

  /* As immer writes the change of one list into another. */
  const patchesOf = (from: readonly Said[], to: readonly Said[]): object[] => {
    const path = ['threads', 't1', 'comments'];
    const kept = to
      .slice(0, from.length)
      .flatMap((item, index) =>
        JSON.stringify(item) === JSON.stringify(from[index])
          ? []
          : [{ op: 'replace', path: [...path, index], value: item }],
      );
    const more = to.slice(from.length).map((value, index) => ({
      op: 'add',
      path: [...path, from.length + index],
      value,
    }));
    const fewer =
      to.length < from.length ? [{ op: 'replace', path: [...path, 'length'], value: to.length }] : [];
    return [...kept, ...more, ...fewer];
  };

  test('that patch a list, one place after the other, give the list they gave then', () => {
    const item = fc.record({
      author: fc.constantFrom('', 'R. Okafor', 'K. Ardent', 'L. Voss'),
      text: fc.constantFrom('Yes.', 'No.', 'Why?'),
      at: fc.constantFrom('2026-11-18T08:00:00Z', '2026-11-18T09:00:00Z'),
    });
    const list = fc.array(item, { maxLength: 5 });
    fc.assert(
      fc.property(list, list, (from, to) => {
        const start = withThreads(thread('t1', from));
        expect(saidIn(patched(start, ...patchesOf(from, to)), 't1')).toEqual(to);
      }),
      { numRuns: 60 },
    );
  });

  test('that patch one field of one comment change it alone', () => {
    const path = ['threads', 't1', 'comments', 1, 'text'];
    const brief = patched(before, { op: 'replace', path, value: 'The log of the port.' });
    expect(saidIn(brief, 't1')).toEqual([three[0], { ...three[1], text: 'The log of the port.' }, three[2]]);
  });
});
