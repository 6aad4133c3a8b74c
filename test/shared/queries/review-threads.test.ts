import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { headPlace, type Place, recordPlace } from '#shared/brief/place.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import {
  answerThread,
  commentAt,
  deleteComment,
  personNamed,
  resolveThread,
  rewordComment,
} from '#shared/commands/comment-calls.ts';
import { applyCall, callLabel } from '#shared/commands/registry.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { addressedIn } from '#shared/queries/review/addressed.ts';
import { placeOfCell } from '#shared/queries/review/matrix-cells.ts';
import { isShownBy, openThreadCount, reviewThreads } from '#shared/queries/review/review-threads.ts';
import { wanted } from '../../electron/engine/library/library-fixture.ts';

const by = { name: 'K. Ardent', at: '2026-11-20T08:00:00Z' };

const run = (brief: Brief, call: CommandCall): Brief => wanted(applyCall(brief, call)).brief;

let made = 0;
const said = (text: string, name = by.name) => {
  made += 1;
  return { commentId: `c${made}`, text, by: { ...by, name } };
};

const at = (brief: Brief, place: Place, threadId: string, text = 'Why?'): Brief =>
  run(brief, commentAt(brief, place, { threadId, said: said(text) }));

const lead = recordPlace('sections', 'bottom-line', 'lead');
const target = { in: 'section', sectionId: 'bottom-line', part: 'lead' };
const typed = (text: string, from = 1, to = from) => ({
  name: 'prose.edit',
  args: {
    target,
    label: '',
    steps: [{ stepType: 'replace', from, to, ...(text && { slice: { content: [{ type: 'text', text }] } }) }],
  },
});

function written(): Brief {
  let brief = makeBrief('velani', '2026-11-18T06:00:00Z');
  brief = run(brief, {
    name: 'people.assign',
    args: { role: 'authorIds', people: [{ id: 'p1', name: 'A. Merrow' }] },
  });
  brief = run(brief, typed('The strait stays open this winter.'));
  brief = run(brief, { name: 'hypothesis.add', args: { record: makeHypothesis('h1', 'a1') } });
  return run(brief, {
    name: 'evidence.add',
    args: { record: { ...makeEvidence('e1', 'a1'), text: 'Pilots were not asked for.' } },
  });
}

const [first] = [{ ...lead, passage: { from: 5, to: 11 } }];

describe('a thread', () => {
  test('begins as one change, with the words it is about and its author among the people', () => {
    const start = written();
    const call = commentAt(start, first, { threadId: 't1', said: said('Which one, @A. Merrow?') });
    expect(callLabel(call, start)).toBe('Comment');
    const { brief, inverse } = wanted(applyCall(start, call));
    const [one] = reviewThreads(brief);
    expect(one).toMatchObject({ state: 'there', quote: 'strait', title: 'Bottom line up front' });
    expect(one?.comments).toMatchObject([{ text: 'Which one, @A. Merrow?', mentionIds: ['p1'] }]);
    expect(brief.people[one?.comments[0]?.authorId as never]).toMatchObject({ name: 'K. Ardent' });
    expect(run(brief, inverse)).toEqual(start);
  });

  test('has the same author on every computer, and one who is in the brief already', () => {
    const brief = written();
    expect(personNamed(brief, 'a. merrow ')).toBe('p1');
    expect(personNamed(brief, 'K. Ardent')).toBe(personNamed(makeBrief('other', by.at), ' K. Ardent'));
    expect(personNamed(brief, ' ')).toBeNull();
  });

  test('follows its words, and keeps them where they are deleted', () => {
    const moved = run(at(written(), first, 't1'), typed('Now: '));
    expect(reviewThreads(moved)[0]).toMatchObject({
      state: 'there',
      quote: 'strait',
      at: { passage: { from: 10, to: 16 } },
    });
    const cut = wanted(applyCall(moved, typed('', 8, 18)));
    expect(reviewThreads(cut.brief)[0]).toMatchObject({
      state: 'words-gone',
      quote: 'strait',
      title: 'Bottom line up front',
    });
    expect(reviewThreads(run(cut.brief, cut.inverse))[0]).toMatchObject({ state: 'there', quote: 'strait' });
  });

  test('stays in the section of a record that is deleted, and returns to it by undo', () => {
    const about = { ...recordPlace('evidence', 'e1', 'text'), passage: { from: 0, to: 6 } };
    const brief = at(written(), about, 't1');
    expect(reviewThreads(brief)[0]).toMatchObject({ quote: 'Pilots', title: 'E1, text' });
    const gone = wanted(applyCall(brief, { name: 'evidence.remove', args: { ids: ['e1'] } }));
    expect(reviewThreads(gone.brief)[0]).toMatchObject({
      state: 'place-gone',
      quote: 'Pilots',
      title: 'Evidence (deleted)',
      at: { collection: 'sections', id: 'hypotheses' },
    });
    expect(reviewThreads(run(gone.brief, gone.inverse))[0]).toMatchObject({ state: 'there' });
  });

  test('can be about a cell, before and after it is rated', () => {
    const place = placeOfCell({ evidenceId: 'e1', hypothesisId: 'h1' });
    const brief = at(written(), place, 't1');
    const rated = run(brief, {
      name: 'evidence.rate',
      args: { evidenceId: 'e1', hypothesisId: 'h1', rating: 'I' },
    });
    for (const one of [brief, rated]) {
      expect(reviewThreads(one)[0]).toMatchObject({
        state: 'there',
        title: 'E1 against Hypothesis A',
        cell: { evidenceId: 'e1', hypothesisId: 'h1' },
      });
    }
    const gone = run(rated, { name: 'hypothesis.remove', args: { ids: ['h1'] } });
    expect(reviewThreads(gone)[0]).toMatchObject({ state: 'place-gone', title: 'Rating (deleted)' });
  });
});

test('threads come in the order of the page, those about the whole brief first', () => {
  let brief = written();
  brief = at(brief, recordPlace('evidence', 'e1'), 'evidence');
  brief = at(brief, { ...lead, passage: { from: 20, to: 24 } }, 'later');
  brief = at(brief, first, 'sooner');
  brief = at(brief, recordPlace('sections', 'recommendations'), 'section');
  brief = at(brief, headPlace(), 'brief');
  const names = reviewThreads(brief).map(({ thread }) => thread.id);
  expect(names).toEqual(['brief', 'sooner', 'later', 'evidence', 'section']);
});

test('answers, other words, and the state say who and when', () => {
  let brief = at(written(), first, 't1');
  brief = run(brief, answerThread(brief, 't1', said('The northern one.', 'A. Merrow')));
  brief = run(brief, resolveThread(brief, 't1', true, { name: 'A. Merrow', at: '2026-11-21T08:00:00Z' }));
  expect(brief.threads['t1' as never]).toMatchObject({
    isResolved: true,
    stateById: 'p1',
    stateAt: '2026-11-21T08:00:00Z',
  });
  expect(openThreadCount(brief.threads)).toBe(0);
  const [thread] = reviewThreads(brief);
  const [question, answer] = thread?.comments ?? [];
  if (!thread || !question || !answer) throw new Error('Two comments were expected.');
  expect(isShownBy('resolved', thread, null)).toBe(true);
  expect(isShownBy('mine', thread, 'p1')).toBe(true);
  const reworded = run(brief, rewordComment(brief, answer, 'The one in the north.', '2026-11-22T08:00:00Z'));
  expect(reworded.comments[answer.id]).toMatchObject({
    text: 'The one in the north.',
    changed: '2026-11-22T08:00:00Z',
  });
  const less = run(reworded, deleteComment(reworded, question));
  expect(less.people).not.toHaveProperty(String(question.authorId));
  expect(reviewThreads(less)[0]?.comments).toHaveLength(1);
  expect(reviewThreads(run(less, deleteComment(less, reworded.comments[answer.id] as never)))).toEqual([]);
});

test('whoever is addressed is found by the longest name, and leaves with the words if named nowhere else', () => {
  const person = (id: string, name: string) => ({
    name: 'person.add',
    args: { record: makePerson(id, 'a1', name) },
  });
  let brief = run(run(written(), person('p2', 'K. Ardent')), person('p3', 'K. Ardent-Voss'));
  expect(addressedIn(brief, 'a@K. Ardent, @K. Ardent-Voss and @K. Ardentine')).toEqual([
    { from: 13, to: 28, personId: 'p3' },
  ]);
  brief = at(brief, first, 't1', 'See this, @K. Ardent-Voss');
  const [thread] = reviewThreads(brief);
  expect(thread && isShownBy('addressed', thread, 'p3')).toBe(true);
  const [comment] = thread?.comments ?? [];
  if (!comment) throw new Error('A comment was expected.');
  const reworded = run(brief, rewordComment(brief, comment, 'See this', by.at));
  expect(Object.keys(reworded.people).sort()).toEqual(['p1', 'p2']);
});

test('nothing of it is printed', () => {
  const brief = at(written(), first, 't1', 'A word that nobody prints');
  expect(JSON.stringify(printedBrief(brief))).not.toContain('nobody prints');
});
