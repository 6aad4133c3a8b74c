import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { type Evidence, makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { type Hypothesis, makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { replaceBrief } from '#shared/commands/brief-replace.ts';
import { type CommandCall, callOf } from '#shared/commands/command.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { applyCall, batch } from '#shared/commands/registry.ts';
import { clockText } from '#shared/queries/clock-sentences.ts';
import { type ClockEvent, hypothesisClock } from '#shared/queries/hypothesis-clock.ts';

const { hypotheses, evidence } = recordCommands;
const idOf = (name: string) => name.toLowerCase().padEnd(16, '0');
const hypothesisOf = (name: string, statement = `It is ${name}`): Hypothesis => ({
  ...makeHypothesis(idOf(name), `a${name}`),
  statement,
});
const itemOf = (name: string, text = `Item ${name}`): Evidence => ({
  ...makeEvidence(idOf(name), `a${name}`),
  text,
});

const addHypothesis = (name: string, statement?: string) =>
  callOf(hypotheses.add, { record: hypothesisOf(name, statement) });
const addItem = (name: string, text?: string) => callOf(evidence.add, { record: itemOf(name, text) });
const reword = (name: string, statement: string) =>
  callOf(hypotheses.change, { id: idOf(name), fields: { statement } });

/** Makes changes one after the other, as the log would hold them; `undo` takes the last one back. */
function told(
  calls: readonly (CommandCall | 'undo')[],
  start = makeBrief('clock-brief-00000', '2026-11-18T08:00:00Z'),
) {
  let brief: Brief = start;
  const events: ClockEvent[] = [];
  for (const given of calls) {
    const call = given === 'undo' ? (events.at(-1)?.inverse as CommandCall) : given;
    const done = applyCall(brief, call);
    if (!done.ok) throw new Error(done.error.message);
    brief = done.value.brief;
    const { inverse } = done.value;
    const event = { seq: events.length + 1, at: '2026-11-18T08:00:00Z', call, inverse };
    // In the log they are JSON.
    events.push(JSON.parse(JSON.stringify(event)));
  }
  return clockText(hypothesisClock(events, brief), brief);
}

describe('the hypothesis clock', () => {
  test('says nothing of what was written before the evidence', () => {
    expect(told([addHypothesis('A'), addHypothesis('B'), addItem('E1'), addItem('E2')])).toBe('');
    expect(told([addHypothesis('A'), reword('A', 'It is A or so'), addItem('E1')])).toBe('');
  });

  test('says after which evidence a hypothesis was added', () => {
    expect(told([addHypothesis('A'), addItem('E1'), addHypothesis('B')])).toBe('B was added after E1.');
    expect(told([addHypothesis('A'), addItem('E1'), addItem('E2'), addHypothesis('B'), addItem('E3')])).toBe(
      'B was added after E2 (2 of 3 items were there).',
    );
  });

  test('says after which evidence a hypothesis was reworded, if that was new', () => {
    expect(told([addHypothesis('A'), addItem('E1'), reword('A', 'Something else')])).toBe(
      'A was reworded after E1.',
    );
    expect(told([addItem('E1'), addHypothesis('A'), reword('A', 'It is A at last')])).toBe(
      'A was added after E1.',
    );
    expect(told([addItem('E1'), addHypothesis('A'), addItem('E2'), reword('A', 'Else')])).toBe(
      'A was added after E1. A was reworded after E2 (2 of 2 items were there).',
    );
  });

  test('counts a hypothesis and an item from their first words', () => {
    const calls = [addHypothesis('A', ''), addItem('E1', ''), reword('A', 'It'), reword('A', 'It is')];
    expect(told(calls)).toBe('');
    const fill = callOf(evidence.change, { id: idOf('E1'), fields: { text: 'Seen' } });
    expect(told([...calls, fill, reword('A', 'It is A')])).toBe('A was reworded after E1.');
    expect(told([addHypothesis('A', ''), addItem('E1'), reword('A', 'It is A')])).toBe(
      'A was added after E1.',
    );
  });

  test('forgets what was taken back', () => {
    expect(told([addHypothesis('A'), addItem('E1'), reword('A', 'Else'), 'undo'])).toBe('');
    expect(told([addHypothesis('A'), addItem('E1'), reword('A', 'Else'), reword('A', 'It is A')])).toBe('');
    const removed = callOf(hypotheses.remove, { ids: [idOf('A')] });
    expect(told([addHypothesis('A'), addItem('E1'), removed, 'undo'])).toBe('');
    expect(
      told([
        addHypothesis('A'),
        addItem('E1'),
        addItem('E2'),
        callOf(evidence.remove, { ids: [idOf('E1')] }),
        'undo',
      ]),
    ).toBe('');
  });

  test('names so many hypotheses that somebody reads them all', () => {
    const names = [...'ABCDEFGHIJKL'];
    const imported = (unordered: readonly string[]) => {
      const add = (list: readonly string[]) => list.map((name) => addHypothesis(name));
      const late = names.filter((name) => !unordered.includes(name));
      const calls = [...add(unordered), addItem('E1')];
      return told([...add(late), { name: batch.name, args: { label: 'Import matrix', calls } }]);
    };
    expect(imported(names)).toMatch(/^All 12 hypotheses came together with evidence/);
    expect(imported(names.slice(0, 10))).toMatch(/ and 3 more came together with evidence/);
  });

  test('says of what came in one change that its order is not known', () => {
    const calls = [addHypothesis('A'), addHypothesis('B'), addItem('E1')];
    const unordered =
      'A and B came together with evidence, as in an import: which was there first is not known.';
    expect(told([{ name: batch.name, args: { label: 'Import matrix', calls } }])).toBe(unordered);
    const imported = makeBrief('clock-brief-00000', '2026-11-18T08:00:00Z');
    const filled: Brief = {
      ...imported,
      hypotheses: Object.fromEntries(['A', 'B'].map((name) => [idOf(name), hypothesisOf(name)])),
      evidence: { [idOf('E1')]: itemOf('E1') },
    };
    expect(told([callOf(replaceBrief, { label: 'Import', brief: filled })])).toBe(unordered);
    expect(told([], filled)).toBe(unordered);
    expect(told([addHypothesis('C'), reword('A', 'Else')], filled)).toBe(
      `A was reworded after E1. C was added after E1. ${unordered}`,
    );
  });

  test('knows a change of words from any other', () => {
    const notes = callOf(hypotheses.change, { id: idOf('A'), fields: { notes: 'More' } });
    const moved = callOf(hypotheses.move, { id: idOf('A'), order: 'aZ' });
    expect(told([addHypothesis('A'), addItem('E1'), notes, moved])).toBe('');
    const renamed = callOf(hypotheses.change, { id: idOf('A'), fields: { name: 'The old theory' } });
    expect(told([addHypothesis('A'), addItem('E1'), renamed])).toBe('A was reworded after E1.');
  });
});
