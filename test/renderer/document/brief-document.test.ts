import { describe, expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { editProse } from '#shared/commands/prose-edit.ts';
import type { ProseTarget } from '#shared/commands/prose-target.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { proseText } from '#shared/prose/text.ts';
import { failure, success } from '#shared/result.ts';
import { BriefDocument } from '../../../renderer/document/brief-document.ts';
import type { LogPlace, QueuedChange } from '../../../renderer/document/save-queue.ts';

const lead = { in: 'section', sectionId: 'bottom-line', part: 'lead' } as ProseTarget;
const typed = (text: string) => [
  { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text }] } },
];

/** A disk that keeps what it is sent, answers when told to, and can be full. */
class Disk {
  readonly written: QueuedChange[] = [];
  isFull = false;
  seq = 0;

  readonly send = async (base: LogPlace, changes: readonly QueuedChange[]) => {
    await Promise.resolve();
    expect(base.seq).toBe(this.seq);
    if (this.isFull) return failure('disk-full', 'The disk is full.');
    this.written.push(...changes);
    this.seq += changes.length;
    return success({ seq: this.seq, mark: 0, savedAt: '2026-11-18T06:00:00Z' });
  };
}

const unasked = async () => failure('unexpected', 'Nobody else writes this brief.');

function open(readOnly: string | null = null) {
  const disk = new Disk();
  const brief = makeBrief('velani', '2026-11-18T06:00:00Z');
  const alone = { apply: disk.send, changesAfter: unasked, open: unasked, keep: unasked, discard: unasked };
  return { disk, document: new BriefDocument({ brief, seq: 0, mark: 0, readOnly }, alone) };
}

const textOf = ({ brief }: BriefDocument) => proseText(sectionOfKind(brief, 'bottom-line').lead);
const state = (document: BriefDocument) => document.store.getState();

test('a brief is untouched until somebody changes it; being imported is no such change', () => {
  const brief = makeBrief('velani', '2026-11-18T06:00:00Z');
  const at = (seq: number, isImported: boolean) => {
    const disk = new Disk();
    disk.seq = seq;
    const alone = { apply: disk.send, changesAfter: unasked, open: unasked, keep: unasked, discard: unasked };
    return new BriefDocument({ brief, seq, mark: 0, readOnly: null, isImported }, alone);
  };
  expect([at(0, false), at(1, false), at(1, true), at(2, true)].map((one) => state(one).isUntouched)).toEqual(
    [true, false, true, false],
  );
  const imported = at(1, true);
  imported.run(changeHead, { fields: { title: 'Velani Strait' } });
  imported.undo();
  expect(state(imported).isUntouched).toBe(false);
});

describe('saving', () => {
  test('a change shows at once and counts as saved only when it is on disk', async () => {
    const { disk, document } = open();
    document.run(changeHead, { fields: { title: 'Velani Strait' } });
    expect(document.brief.title).toBe('Velani Strait');
    expect(state(document).saveState).toBe('saving');
    expect(await document.flush()).toBe(true);
    expect(state(document)).toMatchObject({ saveState: 'saved', savedAt: '2026-11-18T06:00:00Z' });
    expect(disk.written.map((change) => change.label)).toEqual(['Change title']);
  });

  test('changes reach the disk in the order in which they were made', async () => {
    const { disk, document } = open();
    for (let count = 0; count < 50; count += 1)
      document.run(changeHead, { fields: { title: `Title ${count}` } });
    await document.flush();
    const titles = disk.written.map((change) => JSON.stringify(change.call.args));
    expect(titles).toEqual(Array.from({ length: 50 }, (_, count) => `{"fields":{"title":"Title ${count}"}}`));
  });

  test('a full disk is told, loses nothing, and the next try writes everything', async () => {
    const { disk, document } = open();
    disk.isFull = true;
    document.run(changeHead, { fields: { title: 'One' } });
    expect(await document.flush()).toBe(false);
    expect(state(document)).toMatchObject({ saveState: 'failed', problem: { code: 'disk-full' } });
    document.run(changeHead, { fields: { title: 'Two' } });
    expect(state(document).saveState).toBe('failed');
    disk.isFull = false;
    expect(await document.flush()).toBe(true);
    expect(disk.written).toHaveLength(2);
    expect(state(document)).toMatchObject({ saveState: 'saved', problem: null });
  });

  test('typing that is held back is never called saved', async () => {
    const { document } = open();
    document.holdTyping(true);
    document.run(changeHead, { fields: { title: 'One' } });
    await document.flush();
    expect(state(document).saveState).toBe('saving');
    document.holdTyping(false);
    expect(state(document).saveState).toBe('saved');
  });

  test('a read-only brief refuses every change with its reason', () => {
    const { disk, document } = open('It comes from a newer version.');
    const result = document.run(changeHead, { fields: { title: 'No' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'brief-is-read-only' } });
    expect(disk.written).toEqual([]);
    expect(document.brief.title).toBe('');
  });
});

describe('one history across prose and records', () => {
  test('undo takes back what was done last, whatever it was, and names it', () => {
    const { document } = open();
    const empty = document.brief;
    document.run(editProse, { target: lead, steps: typed('The strait stays open.'), label: '' });
    document.run(recordCommands.assumptions.add, { record: makeAssumption('as1', 'a1') });
    expect(state(document).history.undo.map((entry) => entry.label)).toEqual(['Typing', 'Add assumption']);
    document.undo();
    expect(document.brief.assumptions).toEqual({});
    document.undo();
    expect(JSON.parse(JSON.stringify(document.brief))).toEqual(JSON.parse(JSON.stringify(empty)));
    expect(document.undo()).toBe(false);
  });

  test('redo makes it again, and a new change ends what could be redone', () => {
    const { document } = open();
    document.run(changeHead, { fields: { title: 'One' } });
    document.undo();
    document.redo();
    expect(document.brief.title).toBe('One');
    document.undo();
    document.run(changeHead, { fields: { title: 'Two' } });
    expect(document.redo()).toBe(false);
    expect(document.brief.title).toBe('Two');
  });

  test('what is typed in one go is one undo, and a pause or another place begins a new one', () => {
    const { document } = open();
    for (const title of ['V', 'Ve', 'Vel'])
      document.run(changeHead, { fields: { title } }, { group: 'head:title' });
    document.run(changeHead, { fields: { question: 'Will it stay open?' } }, { group: 'head:question' });
    document.undo();
    expect(document.brief).toMatchObject({ title: 'Vel', question: '' });
    document.undo();
    expect(document.brief.title).toBe('');
  });

  test('twenty words, another paragraph, or anything but writing on begin a new one, each with its name', () => {
    const { document } = open();
    const write = (steps: ReturnType<typeof typed>) =>
      document.run(editProse, { target: lead, steps, label: '' }, { group: 'prose' });
    for (let word = 0; word < 45; word += 1) write(typed('word '));
    expect(state(document).history.undo.map(({ label }) => label)).toEqual(['Typing', 'Typing', 'Typing']);
    document.undo();
    expect(textOf(document)).toBe('word '.repeat(40));
    const bold = { stepType: 'addMark', mark: { type: 'bold' }, from: 1, to: 5 };
    document.run(editProse, { target: lead, steps: [bold], label: '' }, { group: 'prose' });
    write(typed('on '));
    const slice = { content: [{ type: 'paragraph' }, { type: 'paragraph' }], openStart: 1, openEnd: 1 };
    write([{ stepType: 'replace', from: 4, to: 4, slice } as never]);
    write(typed('and '));
    const labels = state(document).history.undo.map(({ label }) => label);
    expect(labels.slice(2)).toEqual(['Bold', 'Typing', 'Typing', 'Typing']);
  });

  test('twenty words in a field begin a new one', () => {
    const { document } = open();
    for (let count = 1; count <= 25; count += 1) {
      document.run(changeHead, { fields: { question: 'word '.repeat(count) } }, { group: 'head:question' });
    }
    document.undo();
    expect(document.brief.question).toBe('word '.repeat(20));
  });

  test('undo hands in what is being typed first, then takes that back', () => {
    const { document } = open();
    let isHolding = true;
    document.addBuffer({
      flush: () => {
        if (!isHolding) return;
        isHolding = false;
        document.run(changeHead, { fields: { title: 'Half a word' } });
      },
    });
    document.undo();
    expect(document.brief.title).toBe('');
    expect(state(document).history.redo).toHaveLength(1);
  });

  test('undo and redo are saved like any other change', async () => {
    const { disk, document } = open();
    document.run(changeHead, { fields: { title: 'One' } });
    document.undo();
    document.redo();
    await document.flush();
    expect(disk.written.map((change) => change.label)).toEqual([
      'Change title',
      'Undo change title',
      'Redo change title',
    ]);
  });
});
