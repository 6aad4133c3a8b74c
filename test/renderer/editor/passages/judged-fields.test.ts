import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Judge, pauseMs } from '#renderer/editor/passages/judge.ts';
import { JudgedFields } from '#renderer/editor/passages/judged-fields.ts';
import { judgedAgain, notJudged } from '#renderer/editor/passages/judged-text.ts';
import type { Passage } from '#renderer/editor/passages/passage.ts';

/** Calls every word with an x in it wrong, once it was asked about. */
class Words {
  readonly asked: string[][] = [];
  readonly listeners = new Set<() => void>();
  readonly judge: Judge<RegExpMatchArray[]> = {
    kind: { name: 'x', className: 'x' },
    read: (text) => [...text.matchAll(/\w+/g)],
    judge: async (texts) => {
      this.asked.push(texts.flatMap((words) => words.map(([word]) => word)));
    },
    find: (words) =>
      words
        .filter(([word]) => word.includes('x'))
        .map(({ index = 0, 0: word }) => ({ from: index, to: index + word.length })),
    onChanged: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };
}

function field(text: string, cursor: number | null = null) {
  const found: [string, readonly Passage[]][] = [];
  return {
    text,
    cursor,
    found,
    look() {
      return { text: this.text, cursor: this.cursor };
    },
    onJudged: (judged: string, passages: readonly Passage[]) => void found.push([judged, passages]),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('fields that are judged', () => {
  test('are judged together, a moment after the last of them has changed', async () => {
    const words = new Words();
    const fields = new JudgedFields(words.judge);
    const one = field('pilxts wait');
    const other = field('harbour');
    fields.add(one);
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    fields.add(other);
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    expect(words.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(words.asked).toEqual([['pilxts', 'wait', 'harbour']]);
    expect(one.found).toEqual([['pilxts wait', [{ from: 0, to: 6 }]]]);
    expect(other.found).toEqual([['harbour', []]]);
  });

  test('are left alone where the cursor is at the end of a word', async () => {
    const fields = new JudgedFields(new Words().judge);
    const written = field('two pilxts', 10);
    fields.add(written);
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(written.found).toEqual([['two pilxts', []]]);
    written.cursor = null;
    fields.look(written);
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(written.found.at(-1)).toEqual(['two pilxts', [{ from: 4, to: 10 }]]);
  });

  test('are all judged again when the judge says so, but not one that is gone', async () => {
    const words = new Words();
    const fields = new JudgedFields(words.judge);
    const stays = field('stays');
    const goes = field('goes');
    fields.add(stays);
    const letGo = fields.add(goes);
    await vi.advanceTimersByTimeAsync(pauseMs);
    letGo();
    for (const tell of words.listeners) tell();
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(stays.found).toHaveLength(2);
    expect(goes.found).toHaveLength(1);
  });

  test('let go of the judge with the last of them', () => {
    const words = new Words();
    const fields = new JudgedFields(words.judge);
    const letGo = [fields.add(field('one')), fields.add(field('two'))];
    expect(words.listeners.size).toBe(1);
    for (const stop of letGo) stop();
    expect(words.listeners.size).toBe(0);
  });
});

describe('what was found in a text', () => {
  const found = [{ from: 0, to: 6 }];

  test('is the same value as long as nothing is found, or the same in the same text', () => {
    expect(judgedAgain(notJudged, { text: 'harbour', found: [] })).toBe(notJudged);
    const before = { text: 'pilxts', found };
    expect(judgedAgain(before, { text: 'pilxts', found: [{ from: 0, to: 6 }] })).toBe(before);
  });

  test('is another value where text or passages are others', () => {
    const before = { text: 'pilxts', found };
    expect(judgedAgain(before, { text: 'pilxts!', found })).not.toBe(before);
    expect(judgedAgain(before, { text: 'pilxts', found: [] }).found).toEqual([]);
  });
});
