import { describe, expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { isFields } from '#shared/brief/stored/field-changes.ts';
import { splitRatings } from '#shared/brief/stored/form-2.ts';
import { makeProseOutput } from '#shared/brief/techniques/prose/output.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Block } from '#shared/publication/publication.ts';
import { blockLines, publicationLines } from '#shared/publication/publication-text.ts';
import { writeText } from '#shared/publication/writers/text.ts';

const created = '2026-11-18T06:00:00Z';

function briefWith(records: Record<string, unknown>): Brief {
  const evidence = isFields(records.evidence) ? splitRatings(records.evidence) : {};
  return briefOfRecords({ ...makeBrief('b', created), ...records, ...evidence });
}

const blocksOf = (brief: Brief): readonly Block[] => buildPublication(brief, { date: created }).blocks;
const linesOf = (brief: Brief): string[] =>
  publicationLines(buildPublication(brief, { date: created }))
    .slice(1)
    .map((line) => line.replaceAll('\u00a0', ' '));
const tables = (brief: Brief) => blocksOf(brief).flatMap((block) => (block.kind === 'table' ? [block] : []));
const headers = (brief: Brief) =>
  tables(brief).map((table) => table.rows[0]?.map((cell) => cell.blocks.flatMap(blockLines).join('')));

const hypothesis = (id: string, order: string, statement: string) => ({
  id,
  order,
  name: '',
  statement,
  notes: '',
  likelihood: null,
});
const item = (id: string, text: string, given: object = {}) => ({
  id,
  order: id,
  text,
  leadIn: '',
  sourceIds: [],
  credibility: null,
  relevance: null,
  date: null,
  ratings: {},
  ...given,
});
const rated = (hypothesisId: string, rating: string, rationale = '') => ({
  [hypothesisId]: { rating, rationale },
});

describe('hypotheses and evidence', () => {
  const hypotheses = { h0: hypothesis('h0', 'a0', 'They pay'), h1: hypothesis('h1', 'a1', 'They turn back') };

  test('evidence that bears on one hypothesis each stands in its row', () => {
    const evidence = {
      e0: item('e0', 'A tariff is printed', { ratings: rated('h0', 'C') }),
      e1: item('e1', 'None was refused', { ratings: rated('h1', 'II') }),
      e2: item('e2', 'The roster is short'),
    };
    const brief = briefWith({ hypotheses, evidence });
    expect(headers(brief)).toEqual([['', 'Hypothesis', 'Supporting evidence', 'Contradicting evidence']]);
    expect(linesOf(brief).slice(-2)).toEqual(['Other evidence', 'The roster is short']);
  });

  test('what is a part of a sentence begins with a capital where it stands alone, and stays as it is in the text', () => {
    const brief = briefWith({
      hypotheses: { h0: hypothesis('h0', 'a0', 'they pay') },
      evidence: {
        e0: item('e0', 'his public statements', { ratings: rated('h0', 'C') }),
        e1: item('e1', 'the empty roster'),
      },
    });
    const printed = linesOf(brief).join('\n');
    for (const text of ['They pay', 'His public statements', 'The empty roster'])
      expect(printed).toContain(text);
    expect(writeText(brief)).toContain('his public statements');
    expect(Object.values(brief.evidence).map(({ text }) => text)).toContain('his public statements');
  });

  test('evidence that bears on several gets a table with its ratings', () => {
    const evidence = {
      e0: item('e0', 'A tariff is printed', {
        credibility: 1,
        date: '2026-10-03',
        ratings: { ...rated('h0', 'CC'), ...rated('h1', 'I', 'Who turns back needs no tariff') },
      }),
    };
    const brief = briefWith({ hypotheses, evidence });
    expect(headers(brief)[1]).toEqual(['', 'Evidence', 'Date', 'Grade', 'A', 'B']);
    expect(linesOf(brief)).toEqual(
      expect.arrayContaining([
        'E1',
        'B: Who turns back needs no tariff',
        '3 Oct 2026',
        '1',
        'Ratings against each hypothesis: CC very consistent, I inconsistent.',
        'Grade: credibility of the item (1 confirmed by other sources).',
      ]),
    );
  });

  test('more hypotheses than columns share one column of ratings', () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `h${index}`,
        hypothesis(`h${index}`, `a${index}`, `Case ${index}`),
      ]),
    );
    const evidence = {
      e0: item('e0', 'Seen', { credibility: 2, ratings: { ...rated('h0', 'C'), ...rated('h7', 'I') } }),
    };
    const brief = briefWith({ hypotheses: many, evidence });
    expect(headers(brief)[1]).toEqual(['', 'Evidence', 'Grade', 'Ratings']);
    expect(linesOf(brief)).toContain('A C, H I');
  });

  test('indicators keep the words that introduced them', () => {
    const indicator = (id: string, text: string, leadIn: string) => ({
      id,
      order: id,
      text,
      leadIn,
      hypothesisIds: ['h1'],
      scenarioIds: [],
      status: 'emerging',
      statusDate: '2026-11-14',
    });
    const indicators = {
      i0: indicator('i0', 'Longer waits', 'Signs that could shift this include'),
      i1: indicator('i1', 'New pilots.', ''),
    };
    expect(linesOf(briefWith({ hypotheses, indicators })).slice(-4)).toEqual([
      'Signs that could shift this include:',
      'Longer waits (hypothesis B; emerging, 14 November 2026)',
      'Indicators',
      'New pilots (hypothesis B; emerging, 14 November 2026).',
    ]);
  });
});

describe('assumptions, gaps and risks', () => {
  const assumption = (id: string, given: object) => ({
    id,
    order: id,
    text: `Text ${id}`,
    label: '',
    status: 'not-checked',
    basis: '',
    ifWrong: '',
    ...given,
  });

  test('with nothing but their text they are a list', () => {
    const brief = briefWith({ assumptions: { a: assumption('a', {}), b: assumption('b', {}) } });
    expect(blocksOf(brief).map((block) => block.kind)).toEqual(['heading', 'heading', 'list']);
  });

  test('with a status or what follows if wrong they are a table of the filled columns', () => {
    const assumptions = {
      a: assumption('a', { status: 'with-caveats' }),
      b: assumption('b', { ifWrong: 'Judgment 1 falls' }),
    };
    expect(headers(briefWith({ assumptions }))).toEqual([['Assumption', 'Status', 'If wrong']]);
    expect(linesOf(briefWith({ assumptions }))).toEqual(
      expect.arrayContaining(['Supported with caveats', 'Not yet checked']),
    );
  });

  test('records with a label of their own stand under it', () => {
    const assumptions = { a: assumption('a', {}), b: assumption('b', { label: 'Red Flags' }) };
    expect(linesOf(briefWith({ assumptions }))).toEqual([
      '1 Key assumptions and red flags',
      'Assumptions',
      'Text a',
      'Red Flags',
      'Text b',
    ]);
  });
});

describe('implications, recommendations and scenarios', () => {
  test('one implication of a domain is run in, several are a list', () => {
    const implication = (id: string, domain: string, text: string, label = '') => ({
      id,
      order: id,
      domain,
      label,
      text,
    });
    const implications = {
      a: implication('a', 'political', 'Talks stall.'),
      b: implication('b', 'own', 'Tides turn.', 'Hydrography'),
      c: implication('c', 'own', 'Charts age.', 'Hydrography'),
      d: implication('d', 'own', 'Birds leave.'),
    };
    expect(linesOf(briefWith({ implications })).slice(1)).toEqual([
      'Political / Geopolitical: Talks stall.',
      'Hydrography',
      'Tides turn.',
      'Charts age.',
      'Birds leave.',
    ]);
  });

  test('recommendations stand by horizon with owner and day', () => {
    const recommendation = (id: string, horizon: string, owner: string, due: string | null) => ({
      id,
      order: id,
      horizon,
      text: `Do ${id}.`,
      owner,
      due,
    });
    const recommendations = {
      a: recommendation('a', 'long-term', '', null),
      b: recommendation('b', 'immediate', 'Desk', '2026-12-01'),
    };
    expect(linesOf(briefWith({ recommendations })).slice(1)).toEqual([
      'Immediate Actions (0–30 days)',
      'Do b (Desk, due 1 December 2026).',
      'Long-Term Posture (over 12 months)',
      'Do a.',
    ]);
  });

  test('scenarios with likelihoods say that these need not add up', () => {
    const scenario = (id: string, kind: string, name: string, likelihood: object | null) => ({
      id,
      order: id,
      kind,
      name,
      text: `Course ${id}`,
      likelihood,
    });
    const scenarios = {
      a: scenario('a', 'best', 'Best Case', { low: 10, high: 15 }),
      b: scenario('b', 'worst', 'Collision', null),
      c: scenario('c', 'other', '', null),
    };
    expect(linesOf(briefWith({ scenarios })).slice(1)).toEqual([
      'Scenario outlook',
      'How things may go',
      'Scenario',
      'Course of events',
      'Likelihood',
      'Best Case',
      'Course a',
      'very unlikely\n(5–20 %;\nour estimate 10–15 %)',
      'Worst: Collision',
      'Course b',
      'Other',
      'Course c',
      'The scenarios are not exhaustive, so their likelihoods need not add up to 100 %.',
    ]);
  });
});

describe('entities, tags and techniques', () => {
  const entity = (id: string, given: object = {}) => ({
    id,
    order: id,
    name: `Name ${id}`,
    type: null,
    role: '',
    aliases: [],
    notes: '',
    ...given,
  });

  test('names alone are a list, anything more is a table', () => {
    expect(blocksOf(briefWith({ entities: { a: entity('a') } })).map((block) => block.kind)).toEqual([
      'heading',
      'list',
    ]);
    expect(
      headers(briefWith({ entities: { a: entity('a', { aliases: ['CHA', 'the Authority'] }) } })),
    ).toEqual([['Name', 'Also known as']]);
  });

  test('relations name both ends and their evidence', () => {
    const relations = {
      r: { id: 'r', order: 'a0', fromEntityId: 'a', toEntityId: 'b', name: 'licenses', evidenceIds: ['e'] },
    };
    const brief = briefWith({
      entities: { a: entity('a'), b: entity('b') },
      relations,
      evidence: { e: item('e', 'Seen') },
    });
    expect(linesOf(brief).slice(-4)).toEqual(['Name a', 'licenses', 'Name b', 'E1']);
  });

  test('tags stand on one line', () => {
    const tags = {
      a: { id: 'a', order: 'a0', name: 'straits' },
      b: { id: 'b', order: 'a1', name: 'Corvane' },
    };
    expect(linesOf(briefWith({ tags }))).toEqual(['1 Thematic tags', 'straits, Corvane']);
  });

  test('techniques with output have a heading, named ones say that there is none', () => {
    const technique = (id: string, origin: string, output: string) => ({
      id,
      order: id,
      name: `Technique ${id}`,
      definition: 'Do it.',
      origin,
      output: makeProseOutput(proseOfParagraphs([output])),
    });
    const techniques = {
      a: technique('a', 'applied', 'Found much.'),
      b: technique('b', 'named-by-original', ''),
    };
    expect(linesOf(briefWith({ techniques }))).toEqual([
      'Structured analytic techniques applied',
      'Technique b: Do it. (named by the original, no output)',
      'Technique a',
      'Do it.',
      'Found much.',
    ]);
  });
});
