import { describe, expect, test } from 'vitest';
import { templateBrief } from '#resources/samples/brief-template.ts';
import { capturedTexts } from '#resources/samples/velani-strait/captures.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { evidenceOrigins } from '#shared/analysis/evidence-origins.ts';
import { madeCoherent } from '#shared/analysis/probability/make-coherent.ts';
import { originWords } from '#shared/analysis/sentences/origins.ts';
import { inOrder } from '#shared/brief/order.ts';
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
      keyJudgments: 4,
      dissents: 0,
      uncertainties: 4,
      indicators: 4,
      relations: 4,
      independences: 1,
      captures: 2,
      people: 2,
      attachments: 2,
      threads: 0,
      comments: 0,
      hypotheses: 4,
      assumptions: 5,
      informationGaps: 3,
      biasRisks: 3,
      implications: 4,
      recommendations: 5,
      scenarios: 4,
      entities: 9,
      tags: 6,
      techniques: 4,
      sources: 19,
      evidence: 20,
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

  test('holds what it quotes: captures under their hash, with each passage in its place', async () => {
    for (const { name, sha256, text } of capturedTexts) {
      const bytes = new TextEncoder().encode(text);
      const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
      expect(hash).toBe(sha256);
      expect(Object.values(sample.attachments)).toContainEqual(
        expect.objectContaining({ name, sha256, bytes: bytes.length }),
      );
    }
    const quoting = Object.values(sample.evidence).filter(({ captureId }) => captureId !== null);
    expect(new Set(quoting.map(({ captureId }) => captureId)).size).toBe(2);
    for (const { captureId, passage, quotation } of quoting) {
      const attachment = captureId && sample.captures[captureId]?.textAttachmentId;
      const hash = attachment && sample.attachments[attachment]?.sha256;
      const text = capturedTexts.find(({ sha256 }) => sha256 === hash)?.text;
      expect(text?.slice(passage?.from, passage?.to)).toBe(quotation);
    }
  });

  test('has numbers that agree with each other, made of those that were given', () => {
    const hypotheses = inOrder(sample.hypotheses);
    const given = hypotheses.flatMap(({ elicited }) =>
      elicited ? [{ likelihood: elicited, complement: null }] : [],
    );
    expect(madeCoherent(given, 'normalised')).toEqual(hypotheses.map(({ likelihood }) => likelihood));
  });

  test('says where each source knows from, or that nobody knows', () => {
    const unrecorded = Object.values(sample.sources).filter(({ lineage }) => lineage === null);
    expect(unrecorded.map(({ id, reliability }) => [id, reliability])).toEqual([['memo', 'F']]);
    const confirmed = Object.values(sample.evidence).filter(({ credibility }) => credibility === 1);
    expect(confirmed.map(({ sourceIds }) => evidenceOrigins(sample, sourceIds).independence)).toEqual([
      'established',
    ]);
    expect(originWords(evidenceOrigins(sample, ['circular', 'wire']))).toBe('2 outlets, 1 origin');
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
