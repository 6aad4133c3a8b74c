import { expect, test } from 'vitest';
import { BriefDocument } from '#renderer/document/brief-document.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { failure, success } from '#shared/result.ts';
import type { UnsavedChange } from '../../../renderer/document/brief-connection.ts';

const unasked = async () => failure('unexpected', 'Nobody else writes this brief.');

/** An open brief whose disk takes everything, and what is kept beside it. */
function open() {
  const kept = new Map<string, UnsavedChange>();
  const document = new BriefDocument(
    { brief: makeBrief('velani', '2026-11-18T06:00:00Z'), seq: 0, mark: 0, readOnly: null },
    {
      apply: async ({ seq }, changes) =>
        success({ seq: seq + changes.length, mark: 0, savedAt: '2026-11-18T06:00:00Z' }),
      changesAfter: unasked,
      open: unasked,
      keep: async (unsaved) => {
        for (const change of unsaved) kept.set(change.id ?? `${kept.size}`, change);
        return success({});
      },
      discard: async (ids) => {
        for (const id of ids) kept.delete(id);
        return success({});
      },
    },
  );
  const texts = () => [...kept.values()].map(({ text }) => text);
  return { document, texts };
}

const problem = { code: 'command-refused', message: 'A brief cannot hold this.' } as const;
const state = (document: BriefDocument) => document.store.getState();

test('what was refused is not called saved, is kept with its words, and may be tried again', async () => {
  const { document, texts } = open();
  let tries = 0;
  const again = () => {
    tries += 1;
  };
  document.refused.hold('prose:a', problem, { label: 'Typing', text: 'Half', again });
  document.refused.hold('prose:a', problem, { label: 'Typing', text: 'Half a word', again });
  expect(await document.flush()).toBe(true);
  expect(tries).toBe(1);
  expect(texts()).toEqual(['Half a word']);
  expect(state(document)).toMatchObject({ saveState: 'failed', problem: { code: 'command-refused' } });
  expect(state(document).problem?.message).toContain('What was typed stays on the page');

  document.run(changeHead, { fields: { title: 'Velani' } });
  document.holdTyping(true);
  document.holdTyping(false);
  await document.flush();
  expect(state(document).saveState).toBe('failed');

  document.refused.settle('prose:a');
  await document.flush();
  expect(state(document)).toMatchObject({ saveState: 'saved', problem: null });
  expect(texts()).toEqual([]);
});

test('what the page no longer shows stays kept', async () => {
  const { document, texts } = open();
  document.refused.hold('field:b', problem, { label: 'Typing', text: 'Words', again: () => undefined });
  document.refused.leave('field:b');
  await document.flush();
  expect(state(document).saveState).toBe('saved');
  expect(texts()).toEqual(['Words']);
});
