import { describe, expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import type { FieldMark } from '#shared/brief/field-marks.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { repairBrief } from '#shared/brief/repair.ts';
import { moveBrief } from '#shared/commands/rebase/brief-move.ts';
import { rebaseInverse, rebaseWaiting } from '#shared/commands/rebase/rebase-waiting.ts';
import { applyCall, callLabel } from '#shared/commands/registry.ts';
import { mayChangeNumbers } from '#shared/publication/number-change.ts';
import { mentionCount, mentionIndex } from '#shared/queries/mentions.ts';
import { sourceUses } from '#shared/queries/source-uses.ts';
import { wanted } from '../../electron/engine/library/library-fixture.ts';
import { testCommand } from '../../laws/command-laws.ts';

const statement = 'The Port Police close the strait.';
const bold: FieldMark = { type: 'bold', from: 16, to: 21 };
const named: FieldMark = { type: 'mention', from: 4, to: 15, entityId: 'en1' };
const cited: FieldMark = { type: 'citation', from: 32, to: 32, sourceIds: ['s1', 's2'], locator: 'p. 4' };
const marks = [named, bold, cited];

const start: Brief = briefOfRecords({
  ...makeBrief('marks', '2026-11-18T06:00:00Z'),
  keyJudgments: { k1: { ...makeKeyJudgment('k1', 'a1'), statement, marks: { statement: marks } } },
  hypotheses: { h1: { ...makeHypothesis('h1', 'a1'), statement: 'Tolls', notes: 'First said.' } },
  entities: { en1: makeEntity('en1', 'a1', 'Port Police') },
  sources: { s1: makeSource('s1', 'a1', 'Gazette'), s2: makeSource('s2', 'a2', 'Log') },
});

const judgment = (brief: Brief) => Object.values(brief.keyJudgments)[0];
const marksIn = (brief: Brief) => judgment(brief)?.marks?.statement ?? [];
const change = (fields: object) => ({ name: 'key-judgment.change', args: { id: 'k1', fields } });
const run = (name: string, args: unknown, brief = start) => testCommand(brief, { name, args });

/** The words under each mark. */
function words(brief: Brief): string[] {
  const text = judgment(brief)?.statement ?? '';
  return marksIn(brief).map(({ type, from, to }) =>
    type === 'citation'
      ? `citation behind “${text.slice(0, from).slice(-6)}”`
      : `${type} ${text.slice(from, to)}`,
  );
}

describe('a command that changes a text and says nothing of its marks', () => {
  test('takes them along, and its undo brings them back as they were', () => {
    const after = run('key-judgment.change', {
      id: 'k1',
      fields: { statement: 'Soon the Port Police close the strait.' },
    });
    expect(words(after)).toEqual(['mention Port Police', 'bold close', 'citation behind “strait”']);
    const gone = wanted(applyCall(start, change({ statement: 'The Port Police.' })));
    expect(words(gone.brief)).toEqual(['mention Port Police', 'citation behind “Police”']);
    expect(marksIn(wanted(applyCall(gone.brief, gone.inverse)).brief)).toEqual(marks);
  });

  test('is a patch, a batch or a replacement everywhere alike', () => {
    const path = ['keyJudgments', 'k1', 'statement'];
    const patch = {
      label: '',
      patches: [{ op: 'replace', path, value: 'All Port Police close the strait.' }],
    };
    expect(words(run('brief.patch', patch))).toEqual(words(start));
    const calls = ['Police close', 'Police do close'].map((middle) =>
      change({ statement: `The Port ${middle} it.` }),
    );
    expect(words(run('brief.batch', { label: 'Two', calls }))).toContain('mention Port Police');
    const query = { query: 'the', replacement: 'that old', matchCase: false, wholeWords: true };
    const replaced = run('brief.replace-text', query);
    expect(judgment(replaced)?.statement).toBe('That old Port Police close that old strait.');
    expect(words(replaced)).toEqual(['mention Port Police', 'bold close', 'citation behind “strait”']);
  });

  test('leaves the names of mentions to the renaming of the entity', () => {
    const query = { query: 'police', replacement: 'guard', matchCase: false, wholeWords: true };
    expect(judgment(run('brief.replace-text', query))?.statement).toBe(statement);
    for (const alsoInText of [false, true]) {
      const renamed = run('entity.rename', { id: 'en1', name: 'Coast Guard of the strait', alsoInText });
      expect(words(renamed)).toEqual([
        'mention Coast Guard of the strait',
        'bold close',
        'citation behind “strait”',
      ]);
    }
  });
});

describe('a command that gives marks', () => {
  test('gives them for the texts it names, and only such as these can have', () => {
    const italic: FieldMark = { type: 'italic', from: 0, to: 5 };
    const hypothesis = (fields: object, brief = start) =>
      run('hypothesis.change', { id: 'h1', fields }, brief);
    const first = hypothesis({ marks: { notes: [italic] } });
    const both = hypothesis({ marks: { statement: [{ ...italic, to: 99 }] } }, first);
    expect(both.hypotheses[Object.keys(both.hypotheses)[0] as never]).toMatchObject({
      marks: { notes: [italic], statement: [italic] },
    });
    const none = hypothesis({ marks: { notes: [] } }, both);
    expect(Object.values(none.hypotheses)[0]?.marks).toEqual({ statement: [italic] });
  });

  test('is called by what it does', () => {
    const label = (given: readonly FieldMark[], fields: object = {}) =>
      callLabel(change({ ...fields, marks: { statement: given } }), start);
    expect(label([...marks, { type: 'italic', from: 0, to: 3 }])).toBe('Italic');
    expect(label([named, cited])).toBe('Remove bold');
    expect(label([named, bold])).toBe('Delete citation');
    expect(label([named, bold, cited, { ...cited, from: 3, to: 3 }])).toBe('Insert citation');
    expect(label([named, bold, { ...cited, locator: 'p. 5' }])).toBe('Change citation');
    expect(label([bold, cited])).toBe('Delete mention');
    expect(label(marks, { statement: `${statement} Soon.` })).toBe('Change key judgment: statement');
  });
});

describe('references in a text of a record', () => {
  test('count like those in prose', () => {
    expect(sourceUses(start).get('s1')).toEqual({ citations: 1, evidence: 0 });
    const entity = Object.values(start.entities)[0];
    expect(entity && mentionCount(mentionIndex(start), entity)).toBe(1);
    const aliased = { ...start, entities: { en1: makeEntity('en1', 'a1', 'PP') } };
    const other = Object.values(aliased.entities)[0];
    expect(other && mentionCount(mentionIndex(aliased), other)).toBe(1);
  });

  test('go with what they name: a citation loses a source, a mention stays as words', () => {
    const one = run('source.remove', { ids: ['s1'] });
    expect(marksIn(one)).toEqual([named, bold, { ...cited, sourceIds: ['s2'] }]);
    expect(marksIn(run('source.remove', { ids: ['s2'] }, one))).toEqual([named, bold]);
    const unnamed = run('entity.remove', { ids: ['en1'] });
    expect(marksIn(unnamed)).toEqual([bold, cited]);
    expect(judgment(unnamed)?.statement).toBe(statement);
  });

  test('change the numbers of sources, and other marks and words do not', () => {
    const with_ = (fields: object) => wanted(applyCall(start, change(fields))).brief;
    expect(mayChangeNumbers(start, with_({ marks: { statement: [named, cited] } }))).toBe(false);
    expect(mayChangeNumbers(start, with_({ statement: `Soon: ${statement}` }))).toBe(false);
    expect(mayChangeNumbers(start, with_({ marks: { statement: [named, bold] } }))).toBe(true);
  });
});

describe('a foreign brief', () => {
  const repaired = (given: unknown) => {
    const record = { ...judgment(start), marks: given };
    return wanted(repairBrief({ ...start, keyJudgments: { k1: record } }));
  };

  test('keeps its words whatever is said of their marks, and the marks that can be read', () => {
    for (const given of [
      7,
      'bold',
      [],
      null,
      { statement: 'x' },
      { constructor: marks },
      { likelihood: marks },
    ]) {
      const { brief, repairs } = repaired(given);
      expect(judgment(brief)?.statement).toBe(statement);
      expect(marksIn(brief)).toEqual([]);
      expect(repairs).not.toEqual([]);
    }
    const hostile = [
      ...marks,
      { type: 'script', from: 0, to: 2 },
      { ...bold, to: -1 },
      { ...bold, from: 0.5 },
    ];
    expect(marksIn(repaired({ statement: hostile }).brief)).toEqual(marks);
    expect(marksIn(repaired({ statement: [{ ...bold, to: 9_999 }] }).brief)).toEqual([{ ...bold, to: 33 }]);
  });

  test('is rid of references that name nothing, and keeps the page they cite', () => {
    const { brief, repairs } = wanted(repairBrief({ ...start, entities: {}, sources: {} }));
    expect(judgment(brief)?.statement).toBe('The Port Police close the strait (p. 4).');
    expect(marksIn(brief)).toEqual([bold]);
    expect(repairs.join(' ')).toContain('3 references');
  });
});

describe('two writers', () => {
  const waiting = [
    {
      id: 1,
      call: change({ marks: { statement: [...marks, { type: 'italic' as const, from: 26, to: 32 }] } }),
      label: 'Italic',
      takesBack: null,
    },
  ];

  test('marks given to words find them in a text that was changed elsewhere', () => {
    const elsewhere = change({ statement: `Tomorrow: ${statement}` });
    const { brief, lost } = wanted(rebaseWaiting(start, [elsewhere], waiting));
    expect(lost).toEqual([]);
    expect(words(brief)).toEqual([
      'mention Port Police',
      'bold close',
      'italic strait',
      'citation behind “strait”',
    ]);
  });

  test('what takes marks back does not put them over words of somebody else', () => {
    const call = change({ marks: { statement: [] } });
    const made = wanted(applyCall(start, call));
    const moved = wanted(moveBrief(made.brief, [change({ statement: 'Nobody knows.' })]));
    const { made: undone } = rebaseInverse(
      { call: made.inverse, behind: made.brief },
      moved.move,
      moved.brief,
    );
    expect(undone).toBeNull();
  });
});
