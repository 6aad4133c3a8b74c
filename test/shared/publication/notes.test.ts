import { describe, expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { joinNotes, NoteRegister, noteParts } from '#shared/publication/notes.ts';

const register = () =>
  new NoteRegister({
    a: makeSource('a', 'a0', 'A'),
    b: makeSource('b', 'a1', 'B'),
    c: makeSource('c', 'a2', 'C'),
  });

test('sources get numbers as they are cited, and keep them', () => {
  const notes = register();
  expect(notes.cite(['c'])).toEqual([{ kind: 'note', citations: [{ numbers: [1], locator: '' }] }]);
  expect(notes.cite(['b', 'c'])).toEqual([{ kind: 'note', citations: [{ numbers: [1, 2], locator: '' }] }]);
  expect(notes.cited.map((source) => source.title)).toEqual(['C', 'B']);
  expect([notes.numberOf('c'), notes.numberOf('a')]).toEqual([1, null]);
});

test('a source named twice in one place is cited once', () => {
  expect(register().cite(['a', 'a'])).toEqual([{ kind: 'note', citations: [{ numbers: [1], locator: '' }] }]);
});

test('sources that are gone are passed over, their place in the source is kept', () => {
  const notes = register();
  expect(notes.cite(['gone'])).toEqual([]);
  expect(notes.cite(['gone'], 'p. 4')).toEqual([{ kind: 'text', text: ' (p. 4)', marks: [] }]);
  expect(notes.cite(['gone', 'a'], ' p.\n4 ')).toEqual([
    { kind: 'note', citations: [{ numbers: [1], locator: 'p. 4' }] },
  ]);
});

describe('citations side by side', () => {
  const cited = (...citations: [ids: string[], locator?: string][]) => {
    const notes = register();
    const joined = joinNotes(citations.flatMap(([ids, locator]) => notes.cite(ids, locator)));
    return joined.map((inline) => (inline.kind === 'note' ? noteParts(inline.citations).join('') : ''));
  };

  test('are one note, whose numbers commas part', () => {
    expect(cited([['a']], [['b']])).toEqual(['1, 2']);
    expect(cited([['a', 'b']], [['a']], [['c']])).toEqual(['1, 2, 3']);
  });

  test('of several sources say the place for each of them', () => {
    expect(cited([['a', 'b'], 'p. 4'])).toEqual(['1, p. 4; 2, p. 4']);
  });

  test('keep each place with its own source', () => {
    expect(cited([['a'], 'p. 4'], [['b']])).toEqual(['1, p. 4; 2']);
    expect(cited([['a']], [['b'], 'p. 9'], [['a']])).toEqual(['1; 2, p. 9; 1']);
  });
});
