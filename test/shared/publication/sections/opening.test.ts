import { expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeRequirement, type Requirement } from '#shared/brief/kinds/requirement.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeText } from '#shared/publication/writers/text.ts';

const blank = { ...makeBrief('b', '2026-11-18T06:00:00Z'), title: 'The strait' };

function requiring(...requirements: Partial<Requirement>[]): Brief {
  const records = requirements.map((fields, index) => ({
    ...makeRequirement(`r${index}`, `a${index}`),
    ...fields,
  }));
  return briefOfRecords({
    ...blank,
    question: 'Will it close?',
    requirements: Object.fromEntries(records.map((record) => [record.id, record])),
  });
}

const lines = (brief: Brief) => publicationLines(buildPublication(brief, { date: '2026-11-18T08:00:00Z' }));

const asked: Partial<Requirement> = {
  customer: 'Ministry of Transport',
  decision: 'Whether to charter smaller tankers',
  neededBy: '2026-12-01',
  questions: 'Will transit stop?\n\nWhat will a passage cost?\n',
};

test('a requirement stands below the title block, before everything else', () => {
  expect(lines(requiring(asked))).toEqual([
    'The strait',
    'Question Will it close?',
    'Requirement: Ministry of Transport',
    'Decision served: Whether to charter smaller tankers',
    'Needed by: 1 December 2026',
    'Questions:',
    'Will transit stop?',
    'What will a passage cost?',
  ]);
});

test('a single question needs no list, and what is empty leaves no hole', () => {
  expect(lines(requiring({ questions: 'Will transit stop?' })).slice(2)).toEqual([
    'Requirement',
    'Question: Will transit stop?',
  ]);
  expect(lines(requiring({}))).toEqual(lines(requiring()));
});

test('plain text has them in their order, above the first section', () => {
  const text = writeText(requiring(asked, { customer: 'Port council' }));
  expect(text.split('\n').slice(2, 8)).toEqual([
    'Requirement (Ministry of Transport): Decision served: Whether to charter smaller tankers',
    'Needed by: 1 December 2026',
    'Questions:',
    '1) Will transit stop?',
    '2) What will a passage cost?',
    'Requirement (Port council):',
  ]);
});
