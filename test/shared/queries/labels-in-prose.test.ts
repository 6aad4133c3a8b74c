import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeInformationGap } from '#shared/brief/kinds/information-gap.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { recordPlace } from '#shared/brief/place.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { proseText } from '#shared/prose/text.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeText } from '#shared/publication/writers/text.ts';
import { passageWords } from '#shared/queries/anchored.ts';
import { brokenLabels, withLabelsWritten } from '#shared/queries/labels-in-prose.ts';
import { labelsNamedIn, withLabelsLinked } from '#shared/queries/labels-named.ts';
import { placeOfPassage } from '#shared/queries/passage-place.ts';
import { readText } from '#shared/readers/read.ts';

const date = '2026-11-18T08:00:00Z';
const keys = orderKeys(12);

function several<Item>(prefix: string, count: number, make: (id: string, order: string) => Item) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${prefix}${index + 1}`,
      make(`${prefix}${index + 1}`, keys[index] ?? 'a0'),
    ]),
  );
}

const records: Brief = {
  ...makeBrief('b', date),
  title: 'Strait',
  hypotheses: several('h', 3, (id, order) => ({ ...makeHypothesis(id, order), statement: `Way ${id}` })),
  evidence: several('e', 6, (id, order) => ({ ...makeEvidence(id, order), text: `E${id.slice(1)}: Seen` })),
  assumptions: several('as', 2, (id, order) => ({ ...makeAssumption(id, order), text: `Taken ${id}` })),
  informationGaps: several('g', 2, makeInformationGap),
  keyJudgments: several('k', 2, (id, order) => ({
    ...makeKeyJudgment(id, order),
    statement: `Judged ${id}`,
  })),
};

function saying(brief: Brief, text: string): Brief {
  const section = sectionOfKind(brief, 'bottom-line');
  const said = { ...section, lead: proseOfParagraphs([text]) };
  return withLabelsLinked({ ...brief, sections: { ...brief.sections, [section.id]: said } });
}

const said = (brief: Brief): string => proseText(sectionOfKind(withLabelsWritten(brief), 'bottom-line').lead);

function changed(brief: Brief, name: string, args: object): Brief {
  const applied = applyCall(brief, { name, args: JSON.parse(JSON.stringify(args)) });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.brief;
}

describe('words that name a record', () => {
  test.each([
    ['Hypothesis A is better supported', ['A']],
    ['both hypotheses A, B and C fail', ['A', 'B', 'C']],
    ['hypothesis A and I think', ['A']],
    ['E4 and E6 agree, not E9', ['E4', 'E6']],
    ['assumption 2 fails, judgment 1 stands, gap 2 stays', ['2', '1', '2']],
    ['Key judgement 2; information gaps 1 and 2', ['2', '1', '2']],
    ['Hypothesis D, plan A, E4x, assumption 2.5, Hypothesis Alpha', []],
    ['the E4 from Oslo, along E4, E4 motorway', []],
    ['Hypothesis A (deleted) was weak', []],
    ['hypothesis A or B; gap 1 or 2.', ['A', 'B', '1', '2']],
    ['hypotheses A–C, hypothesis A to C, E1–E3, E1 to E3', []],
    ['a gap 2 km wide, gap 2 and 1 more, assumption 2 years old', ['2']],
    ['rated E4, graded C3 and E4, an Admiralty E4, E4 rating, rated as E4', []],
    ['@E4 @hypothesis A #E4', []],
    ['E4-based, (E4), “E4”, E3/E4', ['E4', 'E4', 'E4', 'E3', 'E4']],
  ])('%s', (text, signs) => {
    expect(labelsNamedIn(text, records).map((found) => found.text)).toEqual(signs);
    for (const { from, to, text: sign } of labelsNamedIn(text, records))
      expect(text.slice(from, to)).toBe(sign);
  });

  test('of numbered hypotheses are numbers', () => {
    const numbered: Brief = { ...records, hypothesisLabels: 'numbers' };
    expect(labelsNamedIn('Hypothesis 2, not hypothesis A', numbered)).toMatchObject([{ recordId: 'h2' }]);
  });
});

describe('a label in prose', () => {
  const brief = saying(records, 'Hypothesis A is better supported than hypothesis B, says E4.');

  test('follows its record when records are moved, on the page and in print', () => {
    expect(said(brief)).toBe('Hypothesis A is better supported than hypothesis B, says E4.');
    const moved = changed(brief, 'hypothesis.move', { id: 'h1', order: keys[11] });
    expect(said(moved)).toBe('Hypothesis C is better supported than hypothesis A, says E4.');
    const line = 'Hypothesis C is better supported than hypothesis A, says E4.';
    expect(publicationLines(buildPublication(moved, { date }))).toContain(line);
    expect(writeText(moved)).toContain(line);
  });

  test('says so when what it names was deleted, and lives again when that is taken back', () => {
    const call = { name: 'hypothesis.remove', args: { ids: ['h1'] } };
    const moved = changed(brief, 'hypothesis.move', { id: 'h1', order: keys[11] });
    const applied = applyCall(moved, call);
    if (!applied.ok) throw new Error(applied.error.message);
    const gone = applied.value.brief;
    expect(said(gone)).toBe('Hypothesis C (deleted) is better supported than hypothesis A, says E4.');
    expect(publicationLines(buildPublication(gone, { date })).join('\n')).toContain(
      'Hypothesis C (deleted) is',
    );
    const back = applyCall(gone, applied.value.inverse);
    expect(back.ok && said(back.value.brief)).toBe(said(moved));
    // Kept as it is by a reader, since its words are in no other place.
    const read = parseBrief(JSON.parse(JSON.stringify(gone)));
    expect(read.ok && said(read.value)).toBe(said(gone));
  });

  test('of a record that has become empty reads no number of another one', () => {
    const judged = saying(records, 'Key judgment 2 holds.');
    const emptied = changed(judged, 'key-judgment.change', { id: 'k2', fields: { statement: '' } });
    expect(said(emptied)).toBe('Key judgment ? (empty) holds.');
    expect(brokenLabels(emptied)).toMatchObject([{ text: 'key judgment ? (empty)' }]);
  });

  test('that names nothing is told, with the paragraph it stands in', () => {
    expect(brokenLabels(brief)).toEqual([]);
    const gone = changed(brief, 'evidence.remove', { ids: ['e4'] });
    const { id } = sectionOfKind(gone, 'bottom-line');
    const place = { ...recordPlace('sections', id, 'lead'), block: 0 };
    expect(brokenLabels(gone)).toEqual([{ text: 'E4 (deleted)', place }]);
  });

  test('carries the sign it reads now in data that leaves the house', () => {
    const moved = changed(brief, 'hypothesis.move', { id: 'h1', order: keys[11] });
    const signs = (of: Brief) =>
      JSON.stringify(sectionOfKind(of, 'bottom-line').lead).match(/"text":"[A-E]\d?"/g);
    expect(signs(moved)).toEqual(['"text":"A"', '"text":"B"', '"text":"E4"']);
    expect(signs(printedBrief(moved))).toEqual(['"text":"C"', '"text":"A"', '"text":"E4"']);
    expect(printedBrief(printedBrief(moved))).toEqual(printedBrief(moved));
  });

  test('is quoted and found as it reads now', () => {
    const moved = changed(brief, 'hypothesis.move', { id: 'h1', order: keys[11] });
    const { id } = sectionOfKind(moved, 'bottom-line');
    const place = recordPlace('sections', id, 'lead');
    expect(passageWords(moved, { ...place, passage: { from: 1, to: 16 } })).toBe('Hypothesis C is');
    expect(placeOfPassage(moved, 'Hypothesis C is better')).toMatchObject({
      id,
      passage: { from: 0, to: 22 },
    });
    expect(placeOfPassage(moved, 'Hypothesis A is better')).toBeUndefined();
  });

  test('keeps the marks of the words around it', () => {
    const section = sectionOfKind(records, 'bottom-line');
    const bold = { type: 'text', text: 'Hypothesis B', marks: [{ type: 'bold' }] };
    const lead = { type: 'doc' as const, content: [{ type: 'paragraph', content: [bold] }] };
    const linked = withLabelsLinked({
      ...records,
      sections: { ...records.sections, [section.id]: { ...section, lead } },
    });
    expect(sectionOfKind(withLabelsWritten(linked), 'bottom-line').lead).toEqual(lead);
    expect(sectionOfKind(linked, 'bottom-line').lead).not.toEqual(lead);
  });
});

test('a report that is read names its records by labels, and its text gives them again', () => {
  const report = `Strait
1. Bottom Line Up Front
Hypothesis A is better supported than hypothesis B.
2. Competing Hypotheses
Hypothesis A: The strait stays open.
Hypothesis B: The strait closes.
`;
  const options = {
    newId: (() => {
      let count = 0;
      return () => `n${++count}`;
    })(),
    now: date,
  };
  const { brief } = readText(report, options);
  const nodes = JSON.stringify(sectionOfKind(brief, 'bottom-line').lead).match(/recordLabel/g);
  expect(nodes).toHaveLength(2);
  const again = readText(writeText(brief), {
    ...options,
    newId: (() => {
      let count = 0;
      return () => `n${++count}`;
    })(),
  }).brief;
  expect(sectionOfKind(again, 'bottom-line').lead).toEqual(sectionOfKind(brief, 'bottom-line').lead);
});

describe('of a text that is read', () => {
  const signsIn = (brief: Brief) =>
    [...JSON.stringify(brief.sections).matchAll(/"recordLabel","attrs":\{[^}]*"text":"([^"]*)"/g)].map(
      ([, sign]) => sign,
    );
  const counted = () => {
    let count = 0;
    return { newId: () => `n${++count}`, now: date };
  };

  test('items of evidence that are not called so there stay words', () => {
    const unnamed = { ...records, evidence: several('e', 6, makeEvidence) };
    expect(signsIn(saying(unnamed, 'Hypothesis A rests on E4.'))).toEqual(['A']);
    expect(signsIn(saying(records, 'Hypothesis A rests on E4.'))).toEqual(['A', 'E4']);
  });

  test('a numbering of its own is left alone', () => {
    const section = sectionOfKind(records, 'bottom-line');
    const body = proseOfParagraphs(['Gap 1: the fleet', 'Gap 2: the crews']);
    const own = { ...records, sections: { ...records.sections, [section.id]: { ...section, body } } };
    expect(signsIn(saying(own, 'Gap 2 and assumption 1 matter.'))).toEqual(['1']);
  });

  test('hypotheses that it calls otherwise stay words', () => {
    const report = (second: string) => `Strait
1. Bottom Line Up Front
Hypothesis A is better supported.
2. Competing Hypotheses
Hypothesis A: The strait stays open.
Hypothesis ${second}: The strait closes.
`;
    expect(signsIn(readText(report('B'), counted()).brief)).toEqual(['A']);
    expect(signsIn(readText(report('C'), counted()).brief)).toEqual([]);
  });
});
