import { describe, expect, test } from 'vitest';
import type { Library } from '#engine/library/library.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { proseText } from '#shared/prose/text.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { HeardChange, UnsavedChange } from '../../../renderer/document/brief-connection.ts';
import { BriefDocument } from '../../../renderer/document/brief-document.ts';
import { openTestLibrary, wanted } from '../../electron/engine/library/library-fixture.ts';
import { fullBrief } from '../../laws/writers/full-brief.ts';

const target = { in: 'section', sectionId: 'afterword', part: 'body' };

function typed(text: string, from: number, to = from): CommandCall {
  const slice = text === '' ? {} : { slice: { content: [{ type: 'text', text }] } };
  return {
    name: 'prose.edit',
    args: { target, label: '', steps: [{ stepType: 'replace', from, to, ...slice }] },
  };
}

const textOf = ({ brief }: { readonly brief: Brief }) => proseText(sectionOfKind(brief, 'afterword').body);

/** A library with a brief in it, and windows on that brief; what one saves is told to the others. */
function openLibraryWithBrief() {
  let library: Library = openTestLibrary();
  const briefId = wanted(library.briefs.create(fullBrief));
  const windows: { hear: (change: HeardChange) => void }[] = [];
  const open = () => {
    const kept: UnsavedChange[] = [];
    const slow: { until: Promise<void> | null } = { until: null };
    const faults = { losesRequests: false, losesAnswers: false, keepsNothing: false, isDeaf: false };
    const opened = wanted(library.briefs.open(briefId));
    const told = { hear: (change: HeardChange) => (faults.isDeaf ? undefined : document.hear(change)) };
    const document: BriefDocument = new BriefDocument(opened, {
      apply: async ({ seq, mark }, changes) => {
        await Promise.resolve();
        if (faults.losesRequests) return failure('unexpected', 'The engine was started again.');
        const saved = library.briefs.apply(briefId, seq, changes, mark);
        const calls = changes.map(({ call }) => call);
        if (saved.ok) for (const other of windows) if (other !== told) other.hear({ ...saved.value, calls });
        return faults.losesAnswers ? failure('unexpected', 'The engine was started again.') : saved;
      },
      changesAfter: async (place) => {
        const isLost = faults.losesAnswers;
        await Promise.resolve();
        if (isLost) return failure('unexpected', 'The engine was started again.');
        return library.briefs.changesAfter(briefId, place);
      },
      open: async () => library.briefs.open(briefId),
      keep: async (unsaved): Promise<Result<unknown>> => {
        await slow.until;
        if (faults.keepsNothing) return failure('disk-full', 'The disk is full.');
        kept.push(...unsaved);
        return success({});
      },
      discard: async () => success({}),
    });
    windows.push(told);
    return { document, kept, slow, faults };
  };
  const stored = () => wanted(library.briefs.open(briefId)).brief;
  const exchange = (other: Library) => {
    library = other;
  };
  return { open, stored, exchange, briefId, library };
}

describe('a change made in another window', () => {
  test('shows at once, and is no change of this window to undo', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    there.document.run(changeHead, { fields: { title: 'From there' } });
    await there.document.flush();
    expect(here.document.brief.title).toBe('From there');
    expect(here.document.undo()).toBe(false);
    expect(here.document.store.getState().saveState).toBe('saved');
  });

  test('is joined with what is not saved here yet, and all are saved', async () => {
    const { open, stored } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.runCall(typed('Here. ', 1));
    there.document.runCall(typed('There. ', 1));
    expect(await Promise.all([here.document.flush(), there.document.flush()])).toEqual([true, true]);
    expect(textOf(here.document)).toBe('Here. There. ');
    expect(textOf(there.document)).toBe('Here. There. ');
    expect(stored()).toEqual(JSON.parse(JSON.stringify(here.document.brief)));
  });

  test('waits until a word is composed, and comes when the window closes at the latest', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.composition.begin();
    there.document.runCall(typed('There. ', 1));
    await there.document.flush();
    expect(textOf(here.document)).toBe('');
    here.document.composition.end();
    await here.document.flush();
    expect(textOf(here.document)).toBe('There. ');
    here.document.composition.begin();
    there.document.runCall(typed('Again. ', 1));
    await there.document.flush();
    expect(await here.document.flush()).toBe(true);
    expect(textOf(here.document)).toBe('Again. There. ');
  });

  test('that was never told is caught up with at the next save', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.faults.isDeaf = true;
    there.document.runCall(typed('There. ', 1));
    await there.document.flush();
    here.document.run(changeHead, { fields: { title: 'Here' } });
    expect(await here.document.flush()).toBe(true);
    expect(textOf(here.document)).toBe('There. ');
    expect(there.document.brief.title).toBe('Here');
  });
});

describe('words that two windows wrote into the same place at the same time', () => {
  const reason = expect.stringContaining('Another window wrote this at the same time');
  const assume = (text: string): CommandCall => ({
    name: 'assumption.change',
    args: { id: Object.keys(fullBrief.assumptions)[0], fields: { text } },
  });

  test.each([
    [
      'the title',
      (words: string): CommandCall => ({ name: 'head.change', args: { fields: { title: words } } }),
    ],
    ['the text of a record', assume],
  ])('of %s are the last writer’s, and the others are kept where they can be seen', async (_, write) => {
    const { open, stored } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.runCall(write('Words from here'));
    there.document.runCall(write('Words from there'));
    expect(await Promise.all([here.document.flush(), there.document.flush()])).toEqual([true, true]);
    expect(stored()).toEqual(JSON.parse(JSON.stringify(here.document.brief)));
    const winner = JSON.stringify(stored()).includes('Words from there') ? there : here;
    const loser = winner === there ? 'Words from here' : 'Words from there';
    expect([...here.kept, ...there.kept]).toEqual([expect.objectContaining({ reason, text: loser })]);
    expect(winner.kept).toHaveLength(1);
  });

  test('are kept as well if one of them took the record away', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    there.faults.isDeaf = true;
    here.document.runCall(assume('Words from here'));
    await here.document.flush();
    const ids = [Object.keys(fullBrief.assumptions)[0]];
    there.document.runCall({ name: 'assumption.remove', args: { ids } });
    await there.document.flush();
    expect(there.kept).toEqual([expect.objectContaining({ reason, text: 'Words from here' })]);
  });

  test('of different places, or the same words, are kept nowhere else', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.run(changeHead, { fields: { title: 'The same' } });
    there.document.run(changeHead, { fields: { title: 'The same' } });
    there.document.runCall(assume('Words from there'));
    await Promise.all([here.document.flush(), there.document.flush()]);
    expect([...here.kept, ...there.kept]).toEqual([]);
  });
});

describe('a change that could not be read', () => {
  async function windowThatIsBehind() {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    Object.assign(here.faults, { isDeaf: true, losesAnswers: true });
    there.document.runCall(typed('There. ', 1));
    await there.document.flush();
    here.document.comeAgain();
    return here;
  }

  test('is read when the window is asked to save, though asking for it failed only then', async () => {
    const here = await windowThatIsBehind();
    here.faults.losesAnswers = false;
    expect(await here.document.flush()).toBe(true);
    expect(textOf(here.document)).toBe('There. ');
    expect(here.document.store.getState()).toMatchObject({ saveState: 'saved', problem: null });
  });

  test('leaves what was written here saved, and says that it is not up to date', async () => {
    const here = await windowThatIsBehind();
    expect(await here.document.flush()).toBe(true);
    expect(here.document.store.getState()).toMatchObject({
      saveState: 'behind',
      problem: { code: 'unexpected' },
    });
    here.faults.losesAnswers = false;
    here.document.holdTyping(true);
    expect(here.document.store.getState()).toMatchObject({ saveState: 'saving', problem: null });
    here.document.holdTyping(false);
    await here.document.flush();
    expect(textOf(here.document)).toBe('There. ');
    expect(here.document.store.getState().saveState).toBe('saved');
  });

  test('is read before the next change is saved', async () => {
    const here = await windowThatIsBehind();
    await here.document.flush();
    here.faults.losesAnswers = false;
    here.document.run(changeHead, { fields: { title: 'Here' } });
    expect(here.document.store.getState()).toMatchObject({ saveState: 'saving', problem: null });
    expect(await here.document.flush()).toBe(true);
    expect(textOf(here.document)).toBe('There. ');
    expect(here.document.store.getState()).toMatchObject({ saveState: 'saved', problem: null });
  });
});

describe('undo', () => {
  test('takes back what was typed here and leaves what was typed elsewhere, and redo brings it back', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.runCall(typed('The mole stays open.', 1));
    await here.document.flush();
    there.document.runCall(typed('old ', 5));
    await there.document.flush();
    here.document.undo();
    await here.document.flush();
    expect(textOf(there.document)).toBe('old ');
    here.document.redo();
    await here.document.flush();
    expect(textOf(there.document)).toContain('old ');
    expect(textOf(there.document).replace('old ', '')).toBe('The mole stays open.');
  });

  test('passes over what others have changed since', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.runCall(typed('First. ', 1));
    here.document.run(changeHead, { fields: { title: 'Ours' } });
    await here.document.flush();
    there.document.run(changeHead, { fields: { title: 'Theirs' } });
    await there.document.flush();
    expect(here.document.undo()).toBe(true);
    expect(here.document.brief.title).toBe('Theirs');
    expect(textOf(here.document)).toBe('');
  });
});

describe('what has no place any more', () => {
  test('is kept with its words and the reason, and the brief can be written on', async () => {
    const { open, stored } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.runCall(typed('The mole stays open.', 1));
    await here.document.flush();
    here.faults.isDeaf = true;
    there.document.runCall(typed('', 1, 21));
    await there.document.flush();
    here.document.runCall(typed('old ', 5));
    here.document.runCall(typed('and grey ', 9));
    expect(await here.document.flush()).toBe(true);
    expect(textOf(here.document)).toBe('');
    expect(here.kept).toMatchObject([{ label: 'Typing', text: 'old and grey ' }]);
    here.document.runCall(typed('Anew.', 1));
    expect(await here.document.flush()).toBe(true);
    expect(textOf({ brief: stored() })).toBe('Anew.');
  });

  test('is held as long as it cannot be kept, and nothing is called saved meanwhile', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.document.runCall(typed('The mole stays open.', 1));
    await here.document.flush();
    Object.assign(here.faults, { isDeaf: true, keepsNothing: true });
    there.document.runCall(typed('', 1, 21));
    await there.document.flush();
    here.document.runCall(typed('old ', 5));
    expect(await here.document.flush()).toBe(false);
    expect(here.document.store.getState()).toMatchObject({
      saveState: 'failed',
      problem: { code: 'disk-full' },
    });
    here.faults.keepsNothing = false;
    expect(await here.document.flush()).toBe(true);
    expect(here.kept).toMatchObject([{ text: 'old ' }]);
    expect(here.document.store.getState()).toMatchObject({ saveState: 'saved', problem: null });
  });
});

describe('a change that could not be sent', () => {
  test('is no longer called unsaved where the same was done elsewhere, so that nothing of it is left', async () => {
    const { open } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    const removal = { name: 'assumption.remove', args: { ids: Object.keys(fullBrief.assumptions) } };
    here.faults.losesRequests = true;
    here.document.runCall(removal);
    expect(await here.document.flush()).toBe(false);
    there.document.runCall(removal);
    await there.document.flush();
    await Promise.resolve();
    expect(here.document.store.getState()).toMatchObject({ saveState: 'saved', problem: null });
    expect(await here.document.flush()).toBe(true);
    expect(here.document.store.getState()).toMatchObject({ saveState: 'saved', problem: null });
  });
});

test('where nothing was changed elsewhere, what waits is saved as it was made and as the page shows it', async () => {
  const { open, stored } = openLibraryWithBrief();
  const { document, faults } = open();
  faults.losesRequests = true;
  // Two texts that could be one, which the steps between the old text and this one would join.
  const content = ['The mole ', 'stays.'].map((text) => ({ type: 'text', text }));
  const value = { type: 'doc', content: [{ type: 'paragraph', content }] };
  const patches = [{ op: 'replace', path: ['sections', 'afterword', 'body'], value }];
  document.runCall({ name: 'brief.patch', args: { label: 'Mend', patches } });
  expect(await document.flush()).toBe(false);
  faults.losesRequests = false;
  document.comeAgain();
  expect(await document.flush()).toBe(true);
  expect(sectionOfKind(stored(), 'afterword').body).toEqual(value);
  expect(sectionOfKind(document.brief, 'afterword').body).toEqual(value);
});

test('nothing is called saved while what has no place is only on its way to be kept', async () => {
  const { open } = openLibraryWithBrief();
  const [here, there] = [open(), open()];
  here.document.runCall(typed('The mole stays open.', 1));
  await here.document.flush();
  here.faults.isDeaf = true;
  there.document.runCall(typed('', 1, 21));
  await there.document.flush();
  const keeping = Promise.withResolvers<void>();
  here.slow.until = keeping.promise;
  here.document.runCall(typed('old ', 5));
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  expect(textOf(here.document)).toBe('');
  here.document.holdTyping(true);
  here.document.holdTyping(false);
  expect(here.document.store.getState().saveState).toBe('saving');
  keeping.resolve();
  expect(await here.document.flush()).toBe(true);
  expect(here.kept).toMatchObject([{ text: 'old ' }]);
  expect(here.document.store.getState().saveState).toBe('saved');
});

describe('a library that was started again or exchanged', () => {
  test('has a change whose answer was lost once, also where another window went on', async () => {
    const { open, stored } = openLibraryWithBrief();
    const [here, there] = [open(), open()];
    here.faults.losesAnswers = true;
    here.document.runCall(typed('Here. ', 1));
    expect(await here.document.flush()).toBe(false);
    there.document.runCall(typed('There. ', 7));
    await there.document.flush();
    here.faults.losesAnswers = false;
    here.document.comeAgain();
    expect(await here.document.flush()).toBe(true);
    expect(textOf({ brief: stored() })).toBe('Here. There. ');
    expect(textOf(here.document)).toBe('Here. There. ');
    expect(here.document.store.getState().saveState).toBe('saved');
  });

  test('shows its own state of the brief, says so, and keeps what was not saved', async () => {
    const { open, exchange, briefId, library } = openLibraryWithBrief();
    const here = open();
    const backup = openTestLibrary();
    here.document.run(changeHead, { fields: { title: 'After the backup' } });
    await here.document.flush();
    // The same brief, with another change in the place of that one.
    const other = wanted(backup.briefs.create(fullBrief));
    expect(other).not.toBe(briefId);
    const change = {
      call: { name: 'head.change', args: { fields: { title: 'Of the backup' } } },
      label: 'x',
      at: 'y',
    };
    wanted(backup.briefs.apply(other, 0, [change]));
    exchange({
      ...library,
      briefs: {
        ...backup.briefs,
        open: () => backup.briefs.open(other),
        apply: (_id, ...rest) => backup.briefs.apply(other, ...rest),
        changesAfter: (_id, place) => backup.briefs.changesAfter(other, place),
      },
    });
    here.document.runCall(typed('Not saved.', 1));
    expect(await here.document.flush()).toBe(true);
    expect(here.document.brief.title).toBe('Of the backup');
    expect(here.document.store.getState().replaced).toContain('replaced');
    expect(here.document.undo()).toBe(false);
    expect(here.kept).toMatchObject([{ text: 'Not saved.', reason: expect.stringContaining('replaced') }]);
    here.document.run(changeHead, { fields: { title: 'Written on' } });
    expect(await here.document.flush()).toBe(true);
    expect(wanted(backup.briefs.open(other)).brief.title).toBe('Written on');
  });

  test('without the brief leaves it to be read, and keeps what was not saved', async () => {
    const { open, exchange } = openLibraryWithBrief();
    const here = open();
    exchange(openTestLibrary());
    here.document.runCall(typed('Not saved.', 1));
    expect(await here.document.flush()).toBe(true);
    expect(here.document.readOnly).toContain('no longer in the library');
    expect(here.kept).toMatchObject([{ text: 'Not saved.' }]);
    expect(textOf(here.document)).toBe('Not saved.');
    expect(here.document.run(changeHead, { fields: { title: 'No' } }).ok).toBe(false);
    expect(here.document.store.getState().saveState).toBe('gone');
  });

  test('without the brief is not called saved where nothing waited, either', async () => {
    const { open, exchange } = openLibraryWithBrief();
    const { document } = open();
    exchange(openTestLibrary());
    document.comeAgain();
    await document.flush();
    expect(document.readOnly).toContain('no longer in the library');
    expect(document.store.getState().saveState).toBe('gone');
  });

  test('that has the brief again shows it as it stands there, and it can be written on', async () => {
    const { open, exchange, library, stored } = openLibraryWithBrief();
    const { document, kept } = open();
    exchange(openTestLibrary());
    document.runCall(typed('Not saved.', 1));
    await document.flush();
    exchange(library);
    document.comeAgain();
    expect(await document.flush()).toBe(true);
    expect(textOf(document)).toBe(textOf({ brief: stored() }));
    expect(document.store.getState()).toMatchObject({ saveState: 'saved', readOnly: null });
    expect(kept).toMatchObject([{ text: 'Not saved.' }]);
    document.run(changeHead, { fields: { title: 'Written on' } });
    expect(await document.flush()).toBe(true);
    expect(stored().title).toBe('Written on');
  });
});
