import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { type LoggedStep, undoableSteps } from '#shared/commands/undoable.ts';
import { wanted } from '../../laws/writers/full-brief.ts';
import { loneDocument } from '../../renderer/document/lone-document.ts';

const titled = (title: string): CommandCall => ({ name: 'head.change', args: { fields: { title } } });

/** What a library has in its log after steps of writing, undoing and redoing. */
function loggedAfter(steps: readonly ('write' | 'undo' | 'redo')[]) {
  const log: LoggedStep[] = [];
  const start = makeBrief('b', '2026-11-18T06:00:00Z');
  let brief = start;
  const document = loneDocument(start, (changes) => {
    for (const { call, label } of changes) {
      const applied = wanted(applyCall(brief, call));
      log.push({ label, call, inverse: applied.inverse });
      brief = applied.brief;
    }
  });
  for (const [index, step] of steps.entries()) {
    if (step === 'write') document.runCall(titled(`Title ${index}`));
    else if (step === 'undo') document.undo();
    else document.redo();
  }
  return { document, log, brief: () => brief };
}

test('what the log says can be undone is what the window that made it can undo', async () => {
  const step = fc.constantFrom('write' as const, 'undo' as const, 'redo' as const);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { document, log, brief } = loggedAfter(steps);
      await document.flush();
      const { undo } = document.store.getState().history;
      expect(undoableSteps(log).map(({ label }) => label)).toEqual(undo.map(({ label }) => label));
      let at = brief();
      for (const { inverse } of undoableSteps(log).toReversed()) at = wanted(applyCall(at, inverse)).brief;
      expect(at.title).toBe('');
    }),
  );
});

test('undo never leads behind a change that put a whole brief in place', () => {
  const call = titled('Tides');
  const replace: CommandCall = { name: 'brief.replace', args: {} };
  const log = [
    { label: 'Import', call: replace, inverse: replace },
    { label: 'Change title', call, inverse: titled('') },
  ];
  expect(undoableSteps(log).map(({ label }) => label)).toEqual(['Change title']);
});
