import { describe, expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { moveBrief } from '#shared/commands/rebase/brief-move.ts';
import { rebaseInverse, rebaseWaiting } from '#shared/commands/rebase/rebase-waiting.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { proseText } from '#shared/prose/text.ts';
import { fullBrief } from '../../../laws/writers/full-brief.ts';

const target = { in: 'section', sectionId: 'afterword', part: 'body' };
const start = withText(['The mole stays open.', 'Ferries wait.']);

function withText(paragraphs: readonly string[]): Brief {
  const section = Object.values(fullBrief.sections).find(({ kind }) => kind === 'afterword');
  if (!section) throw new Error('There is no afterword.');
  const body = proseOfParagraphs(paragraphs);
  return { ...fullBrief, sections: { ...fullBrief.sections, [section.id]: { ...section, body } } };
}

function textOf(brief: Brief): string {
  const section = Object.values(brief.sections).find(({ kind }) => kind === 'afterword');
  return section ? proseText(section.body) : '';
}

/** Types text at a position, in the place of what reaches to another one. */
function typed(text: string, from: number, to = from): CommandCall {
  const slice = text === '' ? {} : { slice: { content: [{ type: 'text', text }] } };
  return {
    name: 'prose.edit',
    args: { target, label: '', steps: [{ stepType: 'replace', from, to, ...slice }] },
  };
}

const call = (name: string, args: unknown): CommandCall => ({ name, args });
const waiting = (...calls: readonly CommandCall[]) =>
  calls.map((each, index) => ({ id: index + 1, call: each, label: each.name, takesBack: null }));

function rebased(elsewhere: readonly CommandCall[], own: readonly CommandCall[], base = start) {
  const result = rebaseWaiting(base, elsewhere, waiting(...own));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('a brief that was changed elsewhere is, piece by piece, what the library makes of the changes', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  // As an earlier program may have stored it: two texts that could be one.
  const value = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [text('The mole '), text('stays.')] }],
  };
  const path = ['sections', 'afterword', 'body'];
  const patch = call('brief.patch', { label: 'Mend', patches: [{ op: 'replace', path, value }] });
  const moved = moveBrief(withText(['The mole stays.']), [patch]);
  const made = applyCall(withText(['The mole stays.']), patch);
  expect(moved.ok && JSON.stringify(moved.value.brief)).toBe(made.ok && JSON.stringify(made.value.brief));
});

describe('what is typed', () => {
  test('stands where it was meant to, among what was typed elsewhere', () => {
    const { brief } = rebased([typed('Here: ', 1)], [typed(' still', 9), typed('!', 27)]);
    expect(textOf(brief)).toBe('Here: The mole still stays open.!\nFerries wait.');
  });

  test('goes after what was typed at the same place first', () => {
    expect(textOf(rebased([typed('A', 1)], [typed('B', 1)]).brief)).toBe(
      'ABThe mole stays open.\nFerries wait.',
    );
  });

  test('stays where others deleted around it, and is kept with its reason where its place is gone', () => {
    const beside = rebased([typed('', 1, 5)], [typed('big ', 5)]);
    expect(textOf(beside.brief)).toBe('big mole stays open.\nFerries wait.');
    expect(beside.lost).toEqual([]);
    const inside = rebased([typed('', 1, 10)], [typed('big ', 5), typed('and old ', 9)]);
    expect(textOf(inside.brief)).toBe('stays open.\nFerries wait.');
    expect(inside.lost).toEqual([
      { ids: [1, 2], reason: expect.stringContaining('deleted elsewhere'), text: 'big and old ' },
    ]);
  });

  test('stays in words that a replacement everywhere wrote', () => {
    const replace = { query: 'mole', replacement: 'quay', matchCase: true, wholeWords: false };
    const own = [call('brief.replace-text', replace), typed('-', 7)];
    const { brief, lost } = rebased([typed('Here: ', 1)], own);
    expect([textOf(brief), lost]).toEqual(['Here: The qu-ay stays open.\nFerries wait.', []]);
  });

  test('stays in words that took the place of others, also where somebody wrote among those', () => {
    const { brief, lost } = rebased([typed('big ', 7)], [typed('quay', 5, 9), typed('-', 7)]);
    expect(textOf(brief)).toContain('qu-ay');
    expect(textOf(brief)).toContain('big ');
    expect(lost).toEqual([]);
  });

  test('stays in words that undo and redo brought back', () => {
    const word = typed('old ', 5);
    const own = waiting(word, typed('', 5, 9), word, typed('-', 7)).map((change, index) => ({
      ...change,
      takesBack: index === 1 || index === 2 ? index : null,
    }));
    const result = rebaseWaiting(start, [typed('Here: ', 1)], own);
    expect(result.ok && textOf(result.value.brief)).toBe('Here: The ol-d mole stays open.\nFerries wait.');
    expect(result.ok && result.value.lost).toEqual([]);
  });

  test('is kept where its section is gone', () => {
    const section = {
      ...Object.values(start.sections)[0],
      id: 'own9',
      kind: 'custom',
      order: 'a8',
      title: 'Own',
    };
    const added = applyCall(start, call('section.add', { section }));
    if (!added.ok) throw new Error(added.error.message);
    const edit = call('prose.edit', {
      target: { in: 'section', sectionId: 'own9', part: 'lead' },
      label: '',
      steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'Lost?' }] } }],
    });
    const { changes, lost } = rebased([call('section.remove', { id: 'own9' })], [edit], added.value.brief);
    expect(changes[0]?.made).toBeNull();
    expect(lost.map(({ text }) => text)).toEqual(['Lost?']);
  });
});

describe('what is deleted', () => {
  test('leaves what others typed into it', () => {
    const { brief, lost } = rebased([typed('big ', 5)], [typed('', 1, 10)]);
    expect(textOf(brief)).toBe('big stays open.\nFerries wait.');
    expect(lost).toEqual([]);
  });

  test('leaves it across paragraphs, too', () => {
    const { brief } = rebased([typed('Some f', 23, 24)], [typed('', 5, 29)]);
    expect(textOf(brief)).toBe('The Some fs wait.');
  });

  test('twice is deleted once, and nothing is said of it', () => {
    const { brief, changes, lost } = rebased([typed('', 1, 5)], [typed('', 1, 5)]);
    expect(textOf(brief)).toBe('mole stays open.\nFerries wait.');
    expect([changes[0]?.made, lost]).toEqual([null, []]);
  });
});

test('a change of form that would take words along leaves what others wrote among them', () => {
  // Takes the first paragraph away and makes the second one a quotation.
  const step = { stepType: 'replaceAround', from: 0, to: 37, gapFrom: 22, gapTo: 37, insert: 1 };
  const slice = { content: [{ type: 'blockquote' }] };
  const change = call('prose.edit', { target, label: '', steps: [{ ...step, slice }] });
  const alone = rebaseWaiting(start, [], waiting(change));
  expect(alone.ok && textOf(alone.value.brief)).not.toContain('The mole');
  expect(textOf(rebased([typed('big ', 5)], [change]).brief)).toContain('big ');
});

describe('a field', () => {
  const basis = (text: string) => call('assumption.change', { id: 'as1', fields: { basis: text } });

  test('goes to the last one who writes it, and other fields of the record to theirs', () => {
    const status = call('assumption.change', { id: 'as1', fields: { status: 'unsupported' } });
    const { brief } = rebased([basis('Theirs'), status], [basis('Ours')]);
    expect(Object.values(brief.assumptions)[0]).toMatchObject({ basis: 'Ours', status: 'unsupported' });
  });

  test('of a record that was deleted is kept with its words', () => {
    const { lost, brief } = rebased([call('assumption.remove', { ids: ['as1'] })], [basis('Ours')]);
    expect(brief.assumptions).toEqual({});
    expect(lost).toEqual([
      { ids: [1], reason: expect.stringContaining('no longer in the brief'), text: 'Ours' },
    ]);
  });
});

describe('deleting records', () => {
  test('that are gone already is done for the others', () => {
    const remove = (...ids: string[]) => call('evidence.remove', { ids });
    const { changes, lost, brief } = rebased([remove('e1')], [remove('e1', 'e3')]);
    expect(changes[0]?.made?.call).toEqual(remove('e3'));
    expect([lost, brief.evidence]).toEqual([[], {}]);
  });

  test('takes along what others wrote about them, so that no id names nothing', () => {
    const cite = call('key-judgment.change', { id: 'k1', fields: { evidenceIds: ['e1', 'e3'] } });
    const { brief } = rebased([call('evidence.remove', { ids: ['e1'] })], [cite]);
    expect(Object.values(brief.keyJudgments)[0]?.evidenceIds).toEqual(['e3']);
  });

  test('leaves no record behind that belongs to them', () => {
    const record = { id: 'u9', order: 'a9', hypothesisId: 'h1', text: 'Who pays', leadIn: '' };
    const { brief, lost } = rebased(
      [call('hypothesis.remove', { ids: ['h1'] })],
      [call('uncertainty.add', { record })],
    );
    expect(brief.uncertainties).toEqual({});
    expect(lost).toEqual([{ ids: [1], reason: expect.stringContaining('belongs to'), text: 'Who pays' }]);
  });
});

describe('undo', () => {
  function undone(change: CommandCall, elsewhere: readonly CommandCall[]) {
    const made = applyCall(start, change);
    if (!made.ok) throw new Error(made.error.message);
    const { brief, inverse } = made.value;
    const moved = moveBrief(brief, elsewhere);
    if (!moved.ok) throw new Error(moved.error.message);
    const taken = rebaseInverse({ call: inverse, behind: brief }, moved.value.move, moved.value.brief);
    return { moved: moved.value.brief, undone: taken.made?.brief ?? null };
  }

  test('takes back what was typed, not what others typed into it', () => {
    const result = undone(typed('old and ', 5), [typed('very ', 9)]);
    expect(textOf(result.moved)).toBe('The old very and mole stays open.\nFerries wait.');
    expect(result.undone && textOf(result.undone)).toBe('The very mole stays open.\nFerries wait.');
  });

  test('of a replacement everywhere leaves what was typed between', () => {
    const replace = { query: 'e', replacement: 'E', matchCase: true, wholeWords: false };
    const result = undone(call('brief.replace-text', replace), [typed('big ', 5)]);
    expect(textOf(result.moved)).toBe('ThE big molE stays opEn.\nFErriEs wait.');
    expect(result.undone && textOf(result.undone)).toBe('The big mole stays open.\nFerries wait.');
  });

  test('leaves a field that others wrote since', () => {
    const title = (text: string) => call('head.change', { fields: { title: text } });
    expect(undone(title('Ours'), [title('Theirs')]).undone).toBeNull();
    expect(undone(title('Ours'), [typed('x', 1)]).undone?.title).toBe(start.title);
  });

  test('leaves a record in which others wrote since', () => {
    const record = { ...Object.values(start.assumptions)[0], id: 'as9', text: 'Ours' };
    const change = call('assumption.change', { id: 'as9', fields: { basis: 'Theirs' } });
    expect(undone(call('assumption.add', { record }), [change]).undone).toBeNull();
  });

  test('that waits takes back its change as it is now', () => {
    const title = (text: string) => call('head.change', { fields: { title: text } });
    const own = waiting(title('Ours'), title(start.title));
    const back = own.map((change, index) => ({ ...change, takesBack: index === 1 ? 1 : null }));
    const result = rebaseWaiting(start, [title('Theirs')], back);
    expect(result.ok && result.value.brief.title).toBe('Theirs');
  });
});
