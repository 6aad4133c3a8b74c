import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { usesOfPerson } from '#shared/brief/people.ts';
import { headPlace } from '#shared/brief/place.ts';
import { answerThread, commentAt, resolveThread } from '#shared/commands/comment-calls.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { mergeReturned } from '#shared/merge/merge.ts';
import { countThreads, handedOn } from '#shared/publication/handed-on.ts';
import { wanted } from '../../electron/engine/library/library-fixture.ts';

const at = '2026-11-18T08:00:00.000Z';
const names = ['K. Ardent', 'M. Ostrow', 'T. Vell', 'R. Quill'];

interface Discussed {
  readonly by: readonly number[];
  readonly resolvedBy: number | null;
}

const who = fc.nat({ max: names.length - 1 });
const discussions: fc.Arbitrary<readonly Discussed[]> = fc.array(
  fc.record({ by: fc.array(who, { minLength: 1, maxLength: 4 }), resolvedBy: fc.option(who) }),
  { maxLength: 6 },
);

/** The sample with threads of comments, each by some people, some of them resolved by somebody. */
function discussed(threads: readonly Discussed[]): Brief {
  let brief: Brief = sampleBrief('sample', at);
  const run = (call: Parameters<typeof applyCall>[1]) => {
    brief = wanted(applyCall(brief, call)).brief;
  };
  const by = (person: number) => ({ name: names[person] ?? '', at });
  for (const [index, thread] of threads.entries()) {
    const threadId = `thread-${index}`;
    for (const [place, person] of thread.by.entries()) {
      const said = { commentId: `${threadId}-${place}`, text: `Remark ${index}.${place}`, by: by(person) };
      run(
        place === 0 ? commentAt(brief, headPlace(), { threadId, said }) : answerThread(brief, threadId, said),
      );
    }
    if (thread.resolvedBy !== null) run(resolveThread(brief, threadId, true, by(thread.resolvedBy)));
  }
  return brief;
}

const before = sampleBrief('sample', at);
const saidIn = (brief: Brief) => Object.values(brief.comments).map(({ text }) => text);

test('resolved threads, what was said in them, and whoever is named only there, stay behind', () => {
  fc.assert(
    fc.property(discussions, (threads) => {
      const brief = discussed(threads);
      const handed = handedOn(brief, { resolved: false });
      expect(briefSchema.safeParse(handed).success).toBe(true);
      expect(countThreads(handed)).toEqual({ open: countThreads(brief).open, resolved: 0 });
      const kept = threads.flatMap(({ by, resolvedBy }, index) =>
        resolvedBy === null ? by.map((_, place) => `Remark ${index}.${place}`) : [],
      );
      expect(saidIn(handed).sort()).toEqual(kept.sort());
      const speakers = new Set(threads.flatMap(({ by, resolvedBy }) => (resolvedBy === null ? by : [])));
      const named = Object.values(handed.people).map(({ name }) => name);
      for (const [index, name] of names.entries()) expect(named.includes(name)).toBe(speakers.has(index));
      for (const id of Object.keys(handed.people)) expect(usesOfPerson(handed, id)).toBeGreaterThan(0);
    }),
  );
});

test('nothing else changes, and nothing at all where nothing is resolved or all was asked for', () => {
  fc.assert(
    fc.property(discussions, (threads) => {
      const brief = discussed(threads);
      expect(handedOn(brief, { resolved: true })).toBe(brief);
      const { threads: _, comments: __, people: ___, ...rest } = handedOn(brief, { resolved: false });
      const { threads: a, comments: b, people: c, ...own } = brief;
      expect(rest).toEqual(own);
      if (Object.values(a).every(({ isResolved }) => !isResolved))
        expect(handedOn(brief, { resolved: false })).toBe(brief);
    }),
  );
  expect(handedOn(before, { resolved: false })).toBe(before);
});

test('a resolved thread that came with the brief stays, so that whoever sent it hears of it', () => {
  const brief = discussed([
    { by: [0], resolvedBy: 1 },
    { by: [2], resolvedBy: 3 },
  ]);
  const handed = handedOn(brief, { resolved: false }, new Set(['thread-0']));
  expect(Object.keys(handed.threads)).toEqual(['thread-0']);
  expect(saidIn(handed)).toEqual(['Remark 0.0']);
  expect(Object.values(handed.people).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['K. Ardent', 'M. Ostrow']),
  );
});

test('what a file left out is deleted by nobody when it comes back', () => {
  fc.assert(
    fc.property(discussions, (threads) => {
      const sent = discussed(threads);
      const file = handedOn(sent, { resolved: false });
      const theirs = { ...file, title: 'Another title' };
      const { brief, conflicts } = mergeReturned(sent, [{ brief: theirs, base: sent, by: 'T. Vell' }]);
      expect(conflicts).toEqual([]);
      expect(brief).toEqual({ ...sent, title: 'Another title' });
    }),
  );
});

test('a thread that was resolved in the copy comes back resolved', () => {
  const sent = discussed([{ by: [0], resolvedBy: null }]);
  const there = wanted(applyCall(sent, resolveThread(sent, 'thread-0', true, { name: 'T. Vell', at }))).brief;
  const file = handedOn(there, { resolved: false }, new Set(Object.keys(sent.threads)));
  const { brief } = mergeReturned(sent, [{ brief: file, base: sent, by: 'T. Vell' }]);
  expect(Object.values(brief.threads).map(({ isResolved }) => isResolved)).toEqual([true]);
});
