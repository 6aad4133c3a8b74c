import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Closing } from '../../../electron/main/closing.ts';

/** A window's way out whose user answers what the test says. */
function closingOf(answers: ('wait' | 'close')[]) {
  const happened: string[] = [];
  const takenBack: AbortSignal[] = [];
  const answered: boolean[] = [];
  const closing = new Closing(
    {
      ask: () => happened.push('asked'),
      askUser: async (signal) => {
        happened.push('question');
        takenBack.push(signal);
        const answer = answers.shift();
        return answer ?? new Promise(() => {});
      },
      close: (hasAnswered) => {
        happened.push('closed');
        answered.push(hasAnswered);
      },
      stay: () => happened.push('stays'),
    },
    1_000,
  );
  return { closing, happened, takenBack, answered };
}

describe('closing a window', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('goes at once where nobody can answer', () => {
    const { closing, happened } = closingOf([]);
    expect(closing.request(false)).toBe(true);
    expect(happened).toEqual([]);
  });

  test('asks once, however often it is tried', () => {
    const { closing, happened } = closingOf([]);
    expect([closing.request(true), closing.request(true)]).toEqual([false, false]);
    expect(happened).toEqual(['asked']);
  });

  test('may close after a good answer, without asking again', () => {
    const { closing, happened } = closingOf([]);
    closing.request(true);
    closing.answer(true);
    expect(happened).toEqual(['asked', 'closed']);
    expect(closing.request(true)).toBe(true);
  });

  test('leaves it to the user where something could not be saved', async () => {
    const { closing, happened } = closingOf(['close']);
    closing.request(true);
    closing.answer(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toEqual(['asked', 'question', 'closed']);
  });

  test('can be tried again after the user wanted the window to stay', async () => {
    const { closing, happened } = closingOf(['wait']);
    closing.request(true);
    closing.answer(false);
    expect(closing.request(true)).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(happened).toEqual(['asked', 'question', 'stays']);
    closing.request(true);
    expect(happened.at(-1)).toBe('asked');
  });

  test('goes on when the page dies, whatever was being asked', async () => {
    const waiting = closingOf([]);
    waiting.closing.request(true);
    waiting.closing.pageIsGone();
    const refused = closingOf([]);
    refused.closing.request(true);
    refused.closing.answer(false);
    refused.closing.pageIsGone();
    expect(waiting.happened).toEqual(['asked', 'closed']);
    expect(refused.happened).toEqual(['asked', 'question', 'closed']);
    expect(refused.takenBack[0]?.aborted).toBe(true);
  });

  test('heeds no answer that nobody asked for', () => {
    const { closing, happened } = closingOf([]);
    closing.answer(true);
    expect(happened).toEqual([]);
    expect(closing.request(true)).toBe(false);
  });

  test('asks the user when the page takes long, and again as long as the user waits', async () => {
    const { closing, happened } = closingOf(['wait', 'wait', 'close']);
    closing.request(true);
    await vi.advanceTimersByTimeAsync(999);
    expect(happened).toEqual(['asked']);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(happened).toEqual(['asked', 'question', 'question', 'question', 'closed']);
  });

  test('tells whether the page has answered, as one that has not may be stuck', async () => {
    const stuck = closingOf(['close']);
    stuck.closing.request(true);
    await vi.advanceTimersByTimeAsync(1_000);
    const given = closingOf(['close']);
    given.closing.request(true);
    given.closing.answer(false);
    await vi.advanceTimersByTimeAsync(0);
    expect([stuck.answered, given.answered]).toEqual([[false], [true]]);
  });

  test('asks nobody where nobody is there, and closes all the same', async () => {
    const silent = closingOf([]);
    silent.closing.stopAsking();
    silent.closing.request(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(silent.happened).toEqual(['asked', 'closed']);
    const unable = closingOf([]);
    unable.closing.stopAsking();
    unable.closing.request(true);
    unable.closing.answer(false);
    expect(unable.happened).toEqual(['asked', 'closed']);
  });

  test('answers a question that is open when everybody leaves by itself', async () => {
    const { closing, happened, takenBack } = closingOf([]);
    closing.request(true);
    await vi.advanceTimersByTimeAsync(1_000);
    closing.stopAsking();
    expect(happened).toEqual(['asked', 'question', 'closed']);
    expect(takenBack[0]?.aborted).toBe(true);
  });

  test('takes the question back when the page answers meanwhile', async () => {
    const { closing, happened, takenBack } = closingOf([]);
    closing.request(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(takenBack.map(({ aborted }) => aborted)).toEqual([false]);
    closing.answer(true);
    expect(takenBack.map(({ aborted }) => aborted)).toEqual([true]);
    expect(happened).toEqual(['asked', 'question', 'closed']);
  });

  test('heeds no answer to a question that was taken back', async () => {
    let answerUser: (choice: 'close') => void = () => {};
    const happened: string[] = [];
    const closing = new Closing(
      {
        ask: () => {},
        askUser: () => new Promise((resolve) => (answerUser = resolve)),
        close: () => happened.push('closed'),
        stay: () => happened.push('stays'),
      },
      1_000,
    );
    closing.request(true);
    await vi.advanceTimersByTimeAsync(1_000);
    closing.answer(true);
    answerUser('close');
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toEqual(['closed']);
  });
});
