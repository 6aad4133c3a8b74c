import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { type HistoryEntry, historyChange } from '../../../renderer/document/history.ts';
import { takeBack } from '../../../renderer/document/take-back.ts';

const start = makeBrief('b', '2026-11-18T06:00:00Z');
const titled = (title: string): CommandCall => ({ name: 'head.change', args: { fields: { title } } });
const tagged = (name: string): CommandCall => ({
  name: 'tag.add',
  args: { record: { id: name, order: 'a0', name } },
});

/* Makes calls one after the other and gives the brief and an entry of the history for each list of them. */
function made(...groups: readonly (readonly CommandCall[])[]): { brief: Brief; entries: HistoryEntry[] } {
  let brief = start;
  let id = 0;
  const entries = groups.map((calls, at): HistoryEntry => {
    const changes = calls.map((call) => {
      const applied = applyCall(brief, call);
      if (!applied.ok) throw new Error(applied.error.message);
      brief = applied.value.brief;
      id += 1;
      return historyChange(id, applied.value.inverse, brief);
    });
    return { label: `Change ${at}`, changes: changes.toReversed(), group: null, words: 0, at };
  });
  return { brief, entries };
}

describe('taking back', () => {
  test('undoes all changes of the last entry, newest first, and leaves those before', () => {
    const { brief, entries } = made([titled('Tides')], [titled('Pilots'), tagged('ports')]);
    const taken = takeBack(entries, brief);
    expect(taken?.entry?.label).toBe('Change 1');
    expect(taken?.made.map(({ takesBack }) => takesBack)).toEqual([3, 2]);
    expect(taken?.left).toHaveLength(1);
    expect(taken?.made.at(-1)?.brief).toMatchObject({ title: 'Tides', tags: {} });
  });

  test('makes calls that can be taken back in turn', () => {
    const { brief, entries } = made([titled('Tides')]);
    const [undone] = takeBack(entries, brief)?.made ?? [];
    if (!undone) throw new Error('Nothing was taken back.');
    const again = applyCall(undone.brief, undone.inverse);
    expect(again.ok && again.value.brief.title).toBe('Tides');
  });

  test('has nothing to do where there is no entry', () => {
    expect(takeBack([], start)).toBeNull();
  });

  test('is refused as a whole where the first inverse cannot be made', () => {
    const inverse: CommandCall = { name: 'tag.change', args: { id: 'gone', fields: { name: 'Ports' } } };
    const entry = {
      label: 'Change',
      changes: [historyChange(1, inverse, start)],
      group: null,
      words: 0,
      at: 0,
    };
    expect(takeBack([entry], start)).toBeNull();
  });
});
