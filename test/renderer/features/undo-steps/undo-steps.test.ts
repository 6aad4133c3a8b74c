import { expect, test } from 'vitest';
import { goSteps, undoSteps } from '#renderer/features/undo-steps/undo-steps.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { loneDocument } from '../../document/lone-document.ts';

const titles = ['Tides', 'Pilots', 'Quays', 'Locks'];

function titledDocument() {
  const document = loneDocument(makeBrief('b', '2026-11-18T06:00:00Z'));
  for (const title of titles) document.runCall({ name: 'head.change', args: { fields: { title } } });
  const steps = () => undoSteps(document.store.getState().history);
  return { document, steps };
}

test('the states that undo and redo lead to are listed, the newest first and the opened brief last', () => {
  const { document, steps } = titledDocument();
  expect(steps().map(({ distance }) => distance)).toEqual([0, -1, -2, -3, -4]);
  expect(steps().at(-1)).toMatchObject({ label: null, at: null });
  document.undo();
  expect(steps().map(({ distance }) => distance)).toEqual([1, 0, -1, -2, -3]);
});

test('every step leads to the brief as it was after it, from wherever the brief stands', () => {
  const { document, steps } = titledDocument();
  const states = ['Locks', 'Quays', 'Pilots', 'Tides', ''];
  for (const from of states.keys()) {
    for (const to of states.keys()) {
      goSteps(document, steps()[from]?.distance ?? 0);
      goSteps(document, steps()[to]?.distance ?? 0);
      expect(document.brief.title).toBe(states[to]);
    }
  }
});

test('more steps than there are lead to the first and to the last', () => {
  const { document } = titledDocument();
  goSteps(document, -99);
  expect(document.brief.title).toBe('');
  goSteps(document, 99);
  expect(document.brief.title).toBe('Locks');
});
