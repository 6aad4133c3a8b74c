import { describe, expect, test, vi } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeCapture } from '#shared/brief/kinds/capture.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { inOrder } from '#shared/brief/order.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import type { FoundSignal } from '#shared/ipc/contract/signals.ts';

// The window's own parts reach for the program's side when they are loaded.
vi.stubGlobal('window', { workbench: {} });
const { queuedSignals } = await import('#renderer/window/signals.ts');
type SignalQueue = import('#renderer/window/signals.ts').SignalQueue;
const { acceptingChange, becomings, becomingKey, stateOf, wordsOf } = await import(
  '#renderer/features/signals/becoming.ts'
);
const { queueAction } = await import('#renderer/features/signals/queue-keys.ts');

const text =
  'Head\n\nOn 3 May 2026 Amina Yusuf left Lagos with 45 tonnes. “We saw it all,” said Yusuf. AMINA YUSUF left.';

function found(kind: FoundSignal['kind'], words: string, given: Partial<FoundSignal> = {}): FoundSignal {
  const from = text.indexOf(words);
  return {
    kind,
    from,
    to: from + words.length,
    text: words,
    normal: words,
    speaker: '',
    known: null,
    ...given,
  };
}

const claim = found('claim', 'On 3 May 2026 Amina Yusuf left Lagos with 45 tonnes.');
const date = found('date', '3 May 2026', { normal: '2026-05-03' });
const person = found('person', 'Amina Yusuf');
const place = found('place', 'Lagos');
const quotation = found('quotation', '“We saw it all,”', { normal: 'We saw it all', speaker: 'Amina Yusuf' });

const nowhere = { words: 'a pasted text', captureId: null, sourceId: null };

function queueOf(signals: readonly FoundSignal[], origin: SignalQueue['origin'] = nowhere): SignalQueue {
  return { text, origin, signals: queuedSignals(signals), isWhole: true, at: 0 };
}

function applied(brief: Brief, call: CommandCall | null): Brief {
  if (call === null) return brief;
  const result = applyCall(brief, call);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.brief;
}

/** Accepts the signal at a place of a queue in the likeliest way, or in one that is named. */
function accept(brief: Brief, queue: SignalQueue, at: number, way?: string) {
  const signal = queue.signals[at];
  if (!signal) throw new Error('There is no such signal.');
  const ways = becomings(brief, queue, signal);
  const becoming = ways.find((each) => becomingKey(each) === way) ?? ways[0];
  if (!becoming) throw new Error('There is no way to accept it.');
  const given = {
    id: `new-${at}`,
    at: '2026-11-30T08:00:00Z',
    by: 'R. Okafor',
    words: wordsOf(queue, signal),
  };
  const { call, accepted } = acceptingChange(brief, queue, signal, becoming, given);
  const signals = queue.signals.map((each, index) => (index === at ? { ...each, verdict: accepted } : each));
  return { brief: applied(brief, call), queue: { ...queue, signals }, becoming, isChange: call !== null };
}

const empty = makeBrief('brief', '2026-11-30T08:00:00Z');

describe('an accepted signal', () => {
  test('of a name becomes an entity of its type that says who accepted it and in which sentence it was found', () => {
    const { brief } = accept(empty, queueOf([person]), 0);
    expect(inOrder(brief.entities)).toMatchObject([
      {
        name: 'Amina Yusuf',
        type: 'person',
        extraction: { kind: 'person', passage: claim.text, by: 'R. Okafor', at: '2026-11-30T08:00:00Z' },
      },
    ]);
  });

  test('of another name of an entity of the brief becomes its alias, and of a known name nothing new', () => {
    const entity = { ...makeEntity('amina', 'a0', 'A. Yusuf'), aliases: ['amina yusúf'] };
    const brief: Brief = { ...empty, entities: { amina: entity } } as never;
    const same = accept(brief, queueOf([person]), 0);
    expect([same.becoming.kind, same.isChange]).toEqual(['same', false]);
    expect(stateOf(same.brief, same.queue.signals[0] ?? neverQueued)).toBe('accepted');
    const byLibrary = { ...person, known: { name: 'A. Yusuf', type: 'person' as const } };
    const other: Brief = { ...empty, entities: { amina: { ...entity, aliases: [] } } } as never;
    const joined = accept(other, queueOf([byLibrary]), 0);
    expect(joined.brief.entities).toMatchObject({ amina: { name: 'A. Yusuf', aliases: ['Amina Yusuf'] } });
    expect(stateOf(other, joined.queue.signals[0] ?? neverQueued)).toBe('waiting');
  });

  test('that the library knows by another name gets name and type from there', () => {
    const known = { ...place, known: { name: 'Port of Lagos', type: 'facility' as const } };
    const { brief } = accept(empty, queueOf([known]), 0);
    expect(inOrder(brief.entities)).toMatchObject([
      { name: 'Port of Lagos', type: 'facility', aliases: ['Lagos'] },
    ]);
  });

  test('of a claim becomes evidence, and a date in it the date of that evidence', () => {
    const first = accept(empty, queueOf([claim, date]), 0);
    const second = accept(first.brief, first.queue, 1);
    expect(second.becoming.kind).toBe('date');
    expect(inOrder(second.brief.evidence)).toMatchObject([{ text: claim.text, date: '2026-05-03' }]);
    const undone = first.brief;
    expect(stateOf(undone, second.queue.signals[1] ?? neverQueued)).toBe('waiting');
    const alone = accept(empty, queueOf([date]), 0);
    expect(inOrder(alone.brief.evidence)).toMatchObject([{ text: claim.text, date: '2026-05-03' }]);
  });

  test('of a quotation becomes evidence with the words as they were said and by whom', () => {
    const { brief } = accept(empty, queueOf([quotation]), 0);
    expect(inOrder(brief.evidence)).toMatchObject([
      { text: 'Amina Yusuf: “We saw it all”', quotation: quotation.text },
    ]);
  });

  test('out of a capture leads back to its passage and is ascribed to its source', () => {
    const origin = { words: 'the capture', captureId: 'capture', sourceId: 'source' };
    const brief: Brief = {
      ...empty,
      captures: { capture: makeCapture('capture', 'a0') },
      sources: { source: makeSource('source', 'a0') },
    } as never;
    const accepted = accept(brief, queueOf([claim], origin), 0);
    expect(inOrder(accepted.brief.evidence)).toMatchObject([
      {
        captureId: 'capture',
        sourceIds: ['source'],
        passage: { from: claim.from, to: claim.to },
        quotation: claim.text,
      },
    ]);
  });

  test('is not in the brief before, and no longer after its undo', () => {
    const queue = queueOf([person]);
    const { brief, queue: after } = accept(empty, queue, 0);
    const [signal = neverQueued] = after.signals;
    expect([stateOf(empty, signal), stateOf(brief, signal)]).toEqual(['waiting', 'accepted']);
    expect(stateOf(brief, { ...signal, verdict: 'rejected' })).toBe('rejected');
  });
});

const [
  neverQueued = (() => {
    throw new Error('Nothing is queued.');
  })(),
] = queuedSignals([person]);

test('a name is in the queue once, other findings each time', () => {
  const again = {
    ...person,
    from: text.indexOf('AMINA'),
    to: text.indexOf('AMINA') + 11,
    normal: 'AMINA YUSUF',
  };
  const queued = queuedSignals([person, date, again, { ...date, from: 40, to: 50 }]);
  expect(queued.map(({ found: { kind }, others }) => [kind, others])).toEqual([
    ['person', 1],
    ['date', 0],
    ['date', 0],
  ]);
});

describe('a key of the queue', () => {
  const key = (name: string, given: object = {}) =>
    queueAction(
      { key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...given },
      2,
      5,
    );

  test.each([
    ['a', { kind: 'accept' }],
    ['A', { kind: 'accept' }],
    ['e', { kind: 'edit' }],
    ['r', { kind: 'reject' }],
    ['j', { kind: 'go', to: 3 }],
    ['ArrowUp', { kind: 'go', to: 1 }],
    ['End', { kind: 'go', to: 4 }],
    ['PageUp', { kind: 'go', to: 0 }],
    ['Escape', null],
    ['x', null],
  ])('%s', (name, action) => {
    expect(key(name)).toEqual(action);
  });

  test('with Ctrl does nothing but undo and redo', () => {
    expect([key('a', { ctrlKey: true }), key('r', { altKey: true })]).toEqual([null, null]);
    expect([key('z', { ctrlKey: true }), key('Z', { metaKey: true, shiftKey: true })]).toEqual([
      { kind: 'undo' },
      { kind: 'redo' },
    ]);
  });
});
