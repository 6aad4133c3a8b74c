import { describe, expect, test } from 'vitest';
import { templateBrief } from '#resources/samples/brief-template.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { isEmptyProse } from '#shared/brief/prose.ts';
import { briefCounts } from '#shared/brief/queries.ts';
import { ratingsOf } from '#shared/brief/ratings.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { citedSourceIds, mentionedEntityIds } from '#shared/prose/text.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { ladders } from '#shared/standards/likelihood.ts';
import { longBrief } from '../../fixtures/long-brief.ts';

const date = '2026-11-18T06:00:00Z';
const sample = sampleBrief('sample', date);
const prose = [
  ...Object.values(sample.sections).flatMap((section) => [section.lead, section.body]),
  ...Object.values(sample.techniques).map((technique) => technique.output.prose),
];

describe('the sample', () => {
  test('is a brief with everything filled', () => {
    expect(parseBrief(structuredClone(sample)).ok).toBe(true);
    expect(briefCounts(sample)).toEqual({
      requirements: 0,
      keyJudgments: 3,
      dissents: 0,
      uncertainties: 4,
      indicators: 4,
      relations: 4,
      independences: 0,
      captures: 0,
      people: 2,
      attachments: 0,
      threads: 0,
      hypotheses: 4,
      assumptions: 5,
      informationGaps: 3,
      biasRisks: 3,
      implications: 4,
      recommendations: 5,
      scenarios: 4,
      entities: 9,
      tags: 6,
      techniques: 3,
      sources: 12,
      evidence: 10,
    });
  });

  test('fits the prose schema, and what it cites and mentions is there', () => {
    expect(prose.filter((value) => !isValidProse(value))).toEqual([]);
    const cited = prose.flatMap(citedSourceIds);
    expect(cited.filter((id) => !Object.hasOwn(sample.sources, id))).toEqual([]);
    const mentioned = prose.flatMap((value) => [...mentionedEntityIds(value)]);
    expect(mentioned.filter((id) => !Object.hasOwn(sample.entities, id))).toEqual([]);
  });

  test('rates every item of evidence against every hypothesis', () => {
    const hypotheses = Object.keys(sample.hypotheses).sort();
    for (const item of Object.values(sample.evidence))
      expect([...ratingsOf(sample, item.id).keys()].sort()).toEqual(hypotheses);
  });

  const sentences = publicationLines(buildPublication(sample, { date }))
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .map((sentence) => sentence.replaceAll('\u00a0', ' '));
  const terms = ladders['icd-203-row-1'].map((rung) => rung.term).join('|');
  const term = new RegExp(`(?<![\\w-])(?:${terms})(?![\\w-])`, 'i');

  test('keeps confidence and likelihood in sentences apart', () => {
    expect(sentences.filter((sentence) => /confidence/i.test(sentence) && term.test(sentence))).toEqual([]);
  });

  test('gives every likelihood with its range, in terms of one row', () => {
    const bare = sentences.filter((sentence) => term.test(sentence) && !/\(\d+–\d+ %[);]/.test(sentence));
    expect(bare.filter((sentence) => !sentence.includes('\n') && sentence.split(' ').length > 3)).toEqual([]);
    const others = [...ladders['icd-203-row-2'], ...ladders.phia].map((rung) => rung.term);
    const foreign = others.filter((name) => !ladders['icd-203-row-1'].some((rung) => rung.term === name));
    const used = foreign.filter((name) =>
      sentences.some((sentence) => new RegExp(`\\b${name}\\b`, 'i').test(sentence)),
    );
    expect(used).toEqual([]);
  });
});

test('the template is a brief with its form and not a word in it', () => {
  const template = templateBrief('template', date);
  expect(parseBrief(structuredClone(template)).ok).toBe(true);
  expect(briefCounts(template)).toMatchObject({ hypotheses: 2, implications: 4, scenarios: 3 });
  expect(Object.values(template.sections).every((section) => isEmptyProse(section.lead))).toBe(true);
});

test('the long brief grows with the pages asked for', () => {
  const wordCount = (pages: number) =>
    publicationLines(buildPublication(longBrief(pages), { date }))
      .join(' ')
      .split(/\s+/).length;
  expect(wordCount(40) / wordCount(20)).toBeGreaterThan(1.6);
  expect(longBrief(40)).toEqual(longBrief(40));
});
