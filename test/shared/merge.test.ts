import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeComment } from '#shared/brief/kinds/comment.ts';
import { estimateIdOf, makeEstimate } from '#shared/brief/kinds/estimate.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { makeRating, ratingIdOf } from '#shared/brief/kinds/rating.ts';
import { makeThread } from '#shared/brief/kinds/thread.ts';
import { type Prose, type ProseNode, proseOfParagraphs } from '#shared/brief/prose.ts';
import { withNotes } from '#shared/merge/left-for-later.ts';
import { mergeReturned } from '#shared/merge/merge.ts';
import { mergeEntries } from '#shared/merge/value.ts';
import { proseText } from '#shared/prose/text.ts';

const start = makeBrief('b1', '2026-11-01T08:00:00Z');

const withLead = (brief: Brief, lead: Prose): Brief => ({
  ...brief,
  sections: Object.fromEntries(
    Object.entries(brief.sections).map(([id, section]) => [
      id,
      id === 'preamble' ? { ...section, lead } : section,
    ]),
  ),
});

const lead = (paragraphs: readonly string[], brief = start) => withLead(brief, proseOfParagraphs(paragraphs));

const leadOf = (brief: Brief) =>
  proseText(
    Object.values(brief.sections).find(({ kind }) => kind === 'preamble')?.lead ?? proseOfParagraphs([]),
  );

const back = (brief: Brief, base: Brief | null, by = 'Ann') => [{ brief, base, by }];

describe('prose', () => {
  const base = lead(['The strait stays open.', 'Traffic is lower than usual.', 'Tolls rise in spring.']);

  test('two people who change different words of one sentence both get them', () => {
    const mine = lead([
      'The strait stays wide open.',
      'Traffic is lower than usual.',
      'Tolls rise in spring.',
    ]);
    const theirs = lead([
      'The northern strait stays open.',
      'Traffic is lower than usual.',
      'Tolls fall in spring.',
    ]);
    const merged = mergeReturned(mine, back(theirs, base));
    expect(merged.conflicts).toEqual([]);
    expect(leadOf(merged.brief)).toBe(
      'The northern strait stays wide open.\nTraffic is lower than usual.\nTolls fall in spring.',
    );
  });

  test('the same words changed otherwise are asked about, and each answer is kept', () => {
    const mine = lead(['The strait stays closed.', 'Traffic is lower than usual.', 'Tolls rise in spring.']);
    const theirs = lead([
      'The strait stays passable.',
      'Traffic is lower than usual.',
      'Tolls rise in spring.',
    ]);
    const merged = mergeReturned(mine, back(theirs, base));
    expect(merged.conflicts).toMatchObject([
      { kind: 'words', base: ' open.', mine: ' closed.', theirs: ' passable.', before: 'The strait stays' },
    ]);
    const [conflict] = merged.conflicts;
    const chosen = (choice: 'theirs' | 'both') =>
      leadOf(mergeReturned(mine, back(theirs, base), { [conflict?.key ?? '']: choice }).brief).split('\n')[0];
    expect(leadOf(merged.brief)).toBe(leadOf(mine));
    expect(chosen('theirs')).toBe('The strait stays passable.');
    expect(chosen('both')).toBe('The strait stays closed. passable.');
  });

  test('a paragraph that one deleted and the other changed is not lost', () => {
    const mine = lead(['The strait stays open.', 'Tolls rise in spring.']);
    const theirs = lead([
      'The strait stays open.',
      'Traffic is far lower than usual.',
      'Tolls rise in spring.',
    ]);
    const { brief, conflicts } = mergeReturned(mine, back(theirs, base));
    expect(leadOf(brief)).toBe(leadOf(mine));
    expect(conflicts).toMatchObject([{ mine: '', theirs: 'Traffic is far lower than usual.' }]);
  });

  test('a file that is brought in twice doubles nothing, whatever else was changed around it here', () => {
    const cases = [
      [['Tolls rise.'], ['Tolls rise by May.'], ['The port says', 'tolls rise.']],
      [['strait '], ['strait'], ['northern strait ']],
      [['a'], ['b a'], ['new', 'a']],
      [
        ['The strait stays open and is safe.'],
        ['The gulf remains open, and is safe.'],
        ['The strait stays open and', 'is safe.'],
      ],
    ].map((each) => each.map((paragraphs) => lead(paragraphs)));
    for (const [sent, mine, theirs] of cases) {
      if (!sent || !mine || !theirs) throw new Error('A case lacks a side.');
      const once = mergeReturned(mine, back(theirs, sent));
      const twice = mergeReturned(once.brief, back(theirs, sent));
      expect(leadOf(twice.brief)).toBe(leadOf(once.brief));
    }
  });

  test('words that both wrote go in once, also where one of them wrote more around them', () => {
    const sent = lead(['strait ']);
    const { brief, conflicts } = mergeReturned(
      lead(['northern strait']),
      back(lead(['northern strait ']), sent),
    );
    expect(conflicts).toEqual([]);
    expect(leadOf(brief)).toBe('northern strait');
  });

  test('the same word written in two places goes into both', () => {
    const sent = lead(['a good bad day']);
    const mine = lead(['a very good bad day']);
    const { brief, conflicts } = mergeReturned(mine, back(lead(['a good very bad day']), sent));
    expect(conflicts).toEqual([]);
    expect(leadOf(brief)).toBe('a very good very bad day');
  });

  test('cells of a table are merged one by one', () => {
    const cell = (text: string): ProseNode => ({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const table = (...rows: string[][]) =>
      withLead(start, {
        type: 'doc',
        content: [
          { type: 'table', content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })) },
        ],
      });
    const sent = table(['May', '12 ships'], ['June', '9 ships']);
    const mine = table(['May', '14 ships'], ['June', '9 ships']);
    const theirs = table(['May', '12 ships'], ['June', '8 ships'], ['July', '7 ships']);
    const { brief, conflicts } = mergeReturned(mine, back(theirs, sent));
    expect(conflicts).toEqual([]);
    expect(brief).toEqual(table(['May', '14 ships'], ['June', '8 ships'], ['July', '7 ships']));
  });
});

describe('records', () => {
  const hypothesis = { ...makeHypothesis('h1', 'a0'), statement: 'The closure is an accident.' };
  const evidence = { ...makeEvidence('e1', 'a0'), text: 'Two boats were stopped.' };
  const base: Brief = {
    ...start,
    hypotheses: { h1: hypothesis } as never,
    evidence: { e1: evidence } as never,
  };

  test('cells of the matrix meet by rater, and the same cell rated otherwise is asked about', () => {
    const rate = (rating: 'CC' | 'II', rater: string | null = null) => {
      const made = { ...makeRating('e1', 'h1', rater), rating };
      const people = rater === null ? {} : { [rater]: makePerson(rater, 'a0', `Rater ${rater}`) };
      return { ...base, people: people as never, ratings: { [made.id]: made } as never };
    };
    const apart = mergeReturned(rate('CC', 'p1'), back(rate('II', 'p2'), base));
    expect(apart.conflicts).toEqual([]);
    expect(
      Object.values(apart.brief.ratings)
        .map(({ rating }) => rating)
        .sort(),
    ).toEqual(['CC', 'II']);
    const same = mergeReturned(rate('CC'), back(rate('II'), base));
    expect(same.conflicts).toMatchObject([
      { collection: 'ratings', field: 'rating', mine: 'CC', theirs: 'II' },
    ]);
  });

  test('a record that was deleted here and has something new from the other side is asked about', () => {
    const rated = makeRating('e1', 'h1');
    const theirs = { ...base, ratings: { [rated.id]: rated } as never };
    const mine = { ...base, evidence: {} };
    const merged = mergeReturned(mine, back(theirs, base));
    expect(merged.brief.ratings).toEqual({});
    const kept = mergeReturned(mine, back(theirs, base), { [merged.conflicts[0]?.key ?? '']: 'theirs' });
    expect(kept.brief).toMatchObject({ evidence: { e1: evidence }, ratings: { [rated.id]: rated } });
  });

  test('people who are called the same are one person', () => {
    const mine = { ...base, people: { p1: makePerson('p1', 'a0', 'Ann Hale') } as never };
    const thread = makeThread('t1', 'a0');
    const comment = { ...makeComment('c1', 'a0', 't1'), authorId: 'q7' as never, text: 'Why?' };
    const theirs = {
      ...base,
      people: { q7: makePerson('q7', 'a0', ' ann hale') } as never,
      threads: { t1: thread } as never,
      comments: { c1: comment } as never,
    };
    const { brief, conflicts } = mergeReturned(mine, back(theirs, base));
    expect(conflicts).toEqual([]);
    expect(Object.keys(brief.people)).toEqual(['p1']);
    expect(brief.comments).toMatchObject({ c1: { authorId: 'p1', text: 'Why?' } });
  });

  test('what one person says has one id, also where that person had another one', () => {
    const said = { ...makeEstimate('q7', 'h1'), reason: 'Ice is late.' };
    const rated = makeRating('e1', 'h1', 'q7');
    const mine = { ...base, people: { p1: makePerson('p1', 'a0', 'Ann Hale') } as never };
    const theirs = {
      ...base,
      people: { q7: makePerson('q7', 'a0', 'Ann Hale') } as never,
      estimates: { [said.id]: said } as never,
      ratings: { [rated.id]: rated } as never,
    };
    const { brief } = mergeReturned(mine, back(theirs, base));
    expect(Object.keys(brief.estimates)).toEqual([estimateIdOf('p1', 'h1')]);
    expect(Object.keys(brief.ratings)).toEqual([ratingIdOf('e1', 'h1', 'p1')]);
    expect(Object.values(brief.estimates)).toMatchObject([{ personId: 'p1', reason: 'Ice is late.' }]);
  });

  test('without a known base, what only one side has stays, and what differs is asked about', () => {
    const mine = { ...base, title: 'Velani Strait' };
    const extra = { ...makeEvidence('e2', 'a1'), text: 'A third boat left.' };
    const theirs = {
      ...base,
      title: 'Velani Channel',
      hypotheses: {},
      evidence: { e1: evidence, e2: extra } as never,
    };
    const { brief, conflicts } = mergeReturned(mine, back(theirs, null));
    expect(brief).toMatchObject({
      title: 'Velani Strait',
      hypotheses: { h1: hypothesis },
      evidence: { e2: extra },
    });
    expect(conflicts).toMatchObject([{ collection: 'head', field: 'title', theirs: ' Channel' }]);
  });

  test('what is left for later becomes a thread at its place, once', () => {
    const mine = {
      ...base,
      hypotheses: { h1: { ...hypothesis, statement: 'The closure is a threat.' } } as never,
    };
    const theirs = {
      ...base,
      hypotheses: { h1: { ...hypothesis, statement: 'The closure is a test.' } } as never,
    };
    const returned = back(theirs, base);
    const noted = withNotes(mergeReturned(mine, returned), returned, '2026-11-20T08:00:00Z');
    const [thread] = Object.values(noted.threads);
    expect(thread?.place).toMatchObject({ collection: 'hypotheses', id: 'h1', field: 'statement' });
    expect(Object.values(noted.comments)[0]?.text).toContain('Ann has “test.”');
    const again = withNotes(mergeReturned(noted, returned), returned, '2026-11-21T08:00:00Z');
    expect(again).toEqual(noted);
  });
});

test('lists are merged by their entries', () => {
  expect(mergeEntries(['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'x', 'c'])).toEqual(['a', 'x', 'c']);
  expect(mergeEntries(['a', 'b'], ['a', 'b', 'm'], ['a', 'b', 't'])).toEqual(['a', 'b', 'm', 't']);
  expect(mergeEntries(['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c', 'd'])).toEqual(['c', 'a', 'b', 'd']);
  expect(mergeEntries(['a', 'b', 'c'], ['c', 'a', 'b'], ['b', 'a', 'c'])).toBeNull();
});
