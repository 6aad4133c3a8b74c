import { describe, expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeThread } from '#shared/brief/kinds/thread.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { headPlace, type Place, recordPlace } from '#shared/brief/place.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { withProseField } from '#shared/brief/prose-fields.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { moveBrief } from '#shared/commands/rebase/brief-move.ts';
import { rebaseInverse, rebaseWaiting } from '#shared/commands/rebase/rebase-waiting.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { passageWords } from '#shared/queries/anchored.ts';
import { wanted } from '../../electron/engine/library/library-fixture.ts';
import { stored } from '../../laws/command-laws.ts';

const target = { in: 'section', sectionId: 'bottom-line', part: 'lead' };
const lead = recordPlace('sections', 'bottom-line', 'lead');

function about(place: Place, from: number, to: number, id = 't1'): CommandCall {
  const record = { ...makeThread(id, 'a1'), place: { ...place, passage: { from, to } }, quote: 'as it was' };
  return { name: 'thread.add', args: { record } };
}

function edit(from: number, to: number, text = ''): CommandCall {
  const slice = text === '' ? {} : { slice: { content: [{ type: 'text', text }] } };
  return {
    name: 'prose.edit',
    args: { target, label: '', steps: [{ stepType: 'replace', from, to, ...slice }] },
  };
}

const made = (brief: Brief, call: CommandCall) => wanted(applyCall(brief, stored(call)));
const blank = makeBrief('velani', '2026-11-18T06:00:00Z');

/** “The mole stays open.”, with a thread about “stays”. */
function withThread(): Brief {
  const lines = proseOfParagraphs(['The mole stays open.', 'Ferries wait.']);
  const written = withProseField(blank, { collection: 'sections', id: 'bottom-line', field: 'lead' }, lines);
  return made(written, about(lead, 10, 15)).brief;
}

const threadOf = ({ threads }: Brief, id = 't1') => Object.values(threads).find((thread) => thread.id === id);
const placeOf = (brief: Brief, id = 't1') => threadOf(brief, id)?.place ?? headPlace();
const words = (brief: Brief, id = 't1') => passageWords(brief, placeOf(brief, id));

describe('a passage somebody comments on', () => {
  test('goes along with what is written before it, and takes in what is written inside it', () => {
    const before = made(withThread(), edit(1, 1, 'Today: ')).brief;
    expect(words(before)).toBe('stays');
    expect(words(made(before, edit(19, 19, 'xx')).brief)).toBe('stxxays');
    expect(words(made(withThread(), edit(15, 15, ' firmly')).brief)).toBe('stays');
  });

  test('that is deleted whole keeps the words it was about, and is there again after undo and gone after redo', () => {
    const start = withThread();
    const gone = made(start, edit(5, 21));
    expect(words(gone.brief)).toBeNull();
    expect(placeOf(gone.brief).passage).toEqual({ from: 5, to: 5 });
    expect(threadOf(gone.brief)?.quote).toBe('as it was');
    const back = made(gone.brief, gone.inverse);
    expect(stored(back.brief)).toEqual(stored(start));
    expect(stored(made(back.brief, back.inverse).brief)).toEqual(stored(gone.brief));
  });

  test('follows a change of form, a paragraph that is split, and words replaced in the whole brief', () => {
    const split = {
      stepType: 'replace',
      from: 5,
      to: 5,
      slice: { content: [{ type: 'paragraph' }, { type: 'paragraph' }], openStart: 1, openEnd: 1 },
      structure: true,
    };
    const parted = made(withThread(), {
      name: 'prose.edit',
      args: { target, label: '', steps: [split] },
    }).brief;
    expect(words(parted)).toBe('stays');
    const args = { query: 'mole', replacement: 'harbour wall', matchCase: true, wholeWords: true };
    const replaced = made(withThread(), { name: 'brief.replace-text', args });
    expect(words(replaced.brief)).toBe('stays');
    expect(stored(made(replaced.brief, replaced.inverse).brief)).toEqual(stored(withThread()));
  });

  test('may lie in a field of the title block or of a record', () => {
    const titled = made(blank, {
      name: 'head.change',
      args: { fields: { title: 'The mole stays open' } },
    }).brief;
    const begun = made(titled, about(headPlace('title'), 9, 14)).brief;
    const changed = made(begun, {
      name: 'head.change',
      args: { fields: { title: 'Today the mole stays open' } },
    });
    expect([words(begun), words(changed.brief)]).toEqual(['stays', 'stays']);
    expect(words(made(changed.brief, changed.inverse).brief)).toBe('stays');
  });

  test('never lies outside of its text, whatever place it was given', () => {
    const far = made(withThread(), about(lead, 31, 5_000, 't2')).brief;
    expect(words(far, 't2')).toBe('wait.');
    const { passage } = placeOf(far, 't2');
    expect(passage?.to).toBe(37);
  });

  test('is spared while its text is gone, and back where it was with the text', () => {
    const section = {
      name: 'section.add',
      args: { section: { ...sectionOfKind(withThread(), 'bottom-line'), id: 'own1', kind: 'custom' } },
    };
    const start = made(made(withThread(), section).brief, about({ ...lead, id: 'own1' }, 10, 15, 't2')).brief;
    const removed = made(start, { name: 'section.remove', args: { id: 'own1' } });
    expect(words(removed.brief, 't2')).toBeNull();
    expect(stored(made(removed.brief, removed.inverse).brief)).toEqual(stored(start));
  });
});

describe('two writers and a passage', () => {
  test('a deletion taken back after others wrote before it brings the passage back where its words are now', () => {
    const gone = made(withThread(), edit(5, 21));
    const { brief, move } = wanted(moveBrief(gone.brief, [edit(1, 1, 'Today: ')]));
    const back = rebaseInverse({ call: stored(gone.inverse), behind: null }, move, brief);
    expect(back.made && words(back.made.brief)).toBe('stays');
  });

  test('a thread begun on words that moved elsewhere meanwhile is about the same words', () => {
    const start = withThread();
    const waiting = [{ id: 1, call: stored(about(lead, 16, 20, 't2')), label: 'Comment', takesBack: null }];
    const rebased = wanted(rebaseWaiting(start, [edit(1, 1, 'Today: ')], waiting));
    expect([words(rebased.brief), words(rebased.brief, 't2')]).toEqual(['stays', 'open']);
    expect(rebased.lost).toEqual([]);
  });

  test('a place that only went along with its text elsewhere does not hold up undo of another place here', () => {
    const place = { ...lead, passage: { from: 5, to: 9 } };
    const moved = made(withThread(), { name: 'thread.change', args: { id: 't1', fields: { place } } });
    const there = wanted(moveBrief(moved.brief, [edit(1, 1, 'Today: ')]));
    const back = rebaseInverse({ call: stored(moved.inverse), behind: null }, there.move, there.brief);
    expect(back.made && words(back.made.brief)).toBe('stays');
  });
});

describe('a thread of an earlier form', () => {
  const read = (place: unknown) => {
    const thread = { id: 't1', order: 'a1', place, quote: 'stays', isResolved: false, comments: [] };
    return threadOf(wanted(parseBrief({ ...stored(blank), formatVersion: 2, threads: { t1: thread } })));
  };

  test.each([
    [[], headPlace()],
    [['preamble'], recordPlace('sections', 'preamble')],
    [['assumptions', 'as1', 'text'], recordPlace('assumptions', 'as1', 'text')],
    [['what?', '', 'that'], headPlace()],
  ])('about %j is about a place, and keeps its words and its path', (path, place) => {
    expect(read(path)).toMatchObject({ place, quote: 'stays' });
    if (path.length > 0) expect(read(path)?.place).toMatchObject({ path });
  });
});
