import type { IpcMainInvokeEvent, WebContents } from 'electron';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { success } from '#shared/result.ts';
import {
  type Answering,
  answerPaths,
  answerRequest,
  type Handlers,
  trustedSender,
} from '../../../electron/main/answers.ts';
import { isByContract, notingHandlers } from './answering.ts';
import { fakeWorkbenchWindow } from './fake-window.ts';
import { hostileMessage, requestName } from './hostile-messages.ts';

const { workbenchWindow } = fakeWorkbenchWindow();

const answeringWith = (
  change: Partial<Handlers>,
  checksAnswers = true,
): Pick<Answering, 'handlers' | 'checksAnswers'> => ({
  handlers: { ...notingHandlers().handlers, ...change },
  checksAnswers,
});

describe('answering a request', () => {
  let logged: string[] = [];
  beforeEach(() => {
    logged = [];
    vi.spyOn(console, 'error').mockImplementation((line: unknown) => void logged.push(String(line)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('runs the handler on what the contract made of the message', async () => {
    const { handlers, reached } = notingHandlers();
    const message = { kind: 'tag', prefix: 'ic' };
    const answer = await answerRequest('library.complete', message, workbenchWindow, {
      handlers,
      checksAnswers: true,
    });
    expect(reached).toEqual([['library.complete', message]]);
    expect(reached[0]?.[1]).not.toBe(message);
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('refuses a sender that is not trusted before looking at the message', async () => {
    const { handlers, reached } = notingHandlers();
    const answer = await answerRequest('settings.get', {}, undefined, { handlers, checksAnswers: true });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
    expect(reached).toEqual([]);
  });

  test('turns a bug into an answer, and logs where it was but not what it said', async () => {
    const answering = answeringWith({
      'settings.get': () => {
        throw new RangeError('the words of a secret brief');
      },
    });
    const answer = await answerRequest('settings.get', {}, workbenchWindow, answering);
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(logged.join('\n')).toContain('settings.get');
    expect(logged.join('\n')).toContain('RangeError');
    expect(logged.join('\n')).toContain('answers.test.ts');
    expect(logged.join('\n')).not.toContain('secret');
  });

  test('turns a rejected promise into an answer too', async () => {
    const answering = answeringWith({ 'settings.get': () => Promise.reject(new Error('x')) });
    expect(await answerRequest('settings.get', {}, workbenchWindow, answering)).toMatchObject({
      ok: false,
      error: { code: 'unexpected' },
    });
  });

  test('in tests, an answer that breaks the contract is a bug', async () => {
    const wrong = { 'dictionary.words': () => success({ words: ['a'], more: 1 }) };
    const checked = await answerRequest('dictionary.words', {}, workbenchWindow, answeringWith(wrong));
    const unchecked = await answerRequest(
      'dictionary.words',
      {},
      workbenchWindow,
      answeringWith(wrong, false),
    );
    expect(checked).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(unchecked.ok).toBe(true);
  });

  test('no hostile message throws, and none that breaks the contract reaches a handler', async () => {
    const { handlers, reached } = notingHandlers();
    await fc.assert(
      fc.asyncProperty(requestName, hostileMessage, async (name, message) => {
        reached.length = 0;
        const answer = await answerRequest(name, message, workbenchWindow, { handlers, checksAnswers: true });
        const isReached = reached.length > 0;
        return !answer.ok && isReached === isByContract(name, message);
      }),
      { numRuns: 20_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('a message nested deeper than a parser can follow is refused', async () => {
  let args: unknown = 'end';
  for (let level = 0; level < 1_000_000; level += 1) args = [args];
  const { handlers, reached } = notingHandlers();
  const change = { call: { name: 'x', args }, label: '', at: '2026-03-01T08:00:00Z' };
  const message = { briefId: 'b', baseSeq: 0, changes: [change] };
  const answer = await answerRequest('brief.apply', message, workbenchWindow, {
    handlers,
    checksAnswers: true,
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  expect(reached).toEqual([]);
});

describe('paths of dropped files', () => {
  const outcome = success({ imported: [], known: [], failed: [], templates: [], unclear: [], looks: [] });

  test('are passed on from the preload of a window', async () => {
    const passed: (readonly string[])[] = [];
    const answer = await answerPaths({ paths: ['/a.txt'] }, workbenchWindow, async (paths) => {
      passed.push(paths);
      return outcome;
    });
    expect(passed).toEqual([['/a.txt']]);
    expect(answer).toEqual(outcome);
  });

  test.each([
    { paths: [] },
    { paths: [1] },
    { paths: ['x'.repeat(5_000)] },
    { paths: ['/a'], more: 1 },
    null,
  ])('are refused in a message like %j', async (message) => {
    const answer = await answerPaths(message, workbenchWindow, () => Promise.reject(new Error('reached')));
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });

  test('are refused from a sender that is not trusted', async () => {
    const answer = await answerPaths({ paths: ['/a'] }, undefined, () =>
      Promise.reject(new Error('reached')),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });
});

describe('a trusted sender', () => {
  const ours = {} as WebContents;
  const windowOf = (contents: WebContents) => (contents === ours ? workbenchWindow : undefined);
  const frame = (change: object = {}) =>
    ({ isDestroyed: () => false, parent: null, origin: 'app://bundle', ...change }) as never;
  const senderOf = (event: { sender: WebContents; senderFrame: IpcMainInvokeEvent['senderFrame'] }) =>
    trustedSender(event, windowOf);

  test('is the page of a window of ours at the program’s own origin', () => {
    expect(senderOf({ sender: ours, senderFrame: frame() })).toBe(workbenchWindow);
  });

  test.each([
    ['a frame within the page', { parent: {} }],
    ['a page from the web', { origin: 'https://example.com' }],
    ['a page of another host of the scheme', { origin: 'app://other' }],
    ['a page whose host begins like ours', { origin: 'app://bundle.example.com' }],
    ['a file', { origin: 'file://' }],
    ['a page without an origin', { origin: 'null' }],
    ['a frame that is gone', { isDestroyed: () => true }],
  ])('is not %s', (_what, change) => {
    expect(senderOf({ sender: ours, senderFrame: frame(change) })).toBe(undefined);
  });

  test('is not a page without a frame, or one that no window of ours shows', () => {
    expect(senderOf({ sender: ours, senderFrame: null })).toBe(undefined);
    expect(senderOf({ sender: {} as WebContents, senderFrame: frame() })).toBe(undefined);
  });
});
