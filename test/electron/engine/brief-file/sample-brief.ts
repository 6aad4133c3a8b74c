import { createHash } from 'node:crypto';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeRating, ratingIdOf } from '#shared/brief/kinds/rating.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { authored } from '#shared/brief/people.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import type { ForgedPart } from './zip-forge.ts';

const empty = makeBrief('brief-of-test', '2026-03-01T08:00:00Z');

/** A small brief with records that refer to each other, about an invented harbour. */
export const sampleBrief: Brief = briefSchema.parse({
  ...empty,
  title: 'Harbour closure at Port Ilsen – Łódź line',
  ...authored(['A. Writer']),
  sections: {
    ...empty.sections,
    'bottom-line': {
      ...Object.values(empty.sections).find((item) => item.kind === 'bottom-line'),
      lead: proseOfParagraphs(['The harbour will stay closed.', 'Tugs were moved on Monday.']),
    },
  },
  hypotheses: {
    hA: { ...makeHypothesis('hA', 'a0'), statement: 'The closure is planned.' },
    hB: { ...makeHypothesis('hB', 'a1'), statement: 'The closure is an accident.' },
  },
  evidence: {
    e1: {
      ...makeEvidence('e1', 'a0'),
      text: 'Tugs were moved.',
      sourceIds: ['s1'],
    },
  },
  ratings: {
    [ratingIdOf('e1', 'hA', null)]: { ...makeRating('e1', 'hA'), rating: 'C', rationale: 'Seen twice.' },
  },
  sources: { s1: makeSource('s1', 'a0', 'Harbour log') },
  entities: { n1: makeEntity('n1', 'a0', 'Ilsen Harbour Board') },
  tags: { t1: makeTag('t1', 'a0', 'shipping') },
});

export const briefFileType = 'application/vnd.briefwright.brief+zip';

/** The manifest of parts as this program writes it, for forged files whose hashes must be right. */
export function manifestFor(
  parts: readonly { name: string; data: string | Uint8Array }[],
  change: object = {},
): string {
  return JSON.stringify({
    formatVersion: 1,
    programVersion: '0.1.0',
    written: '2026-03-01T09:00:00Z',
    parts: parts.map(({ name, data }) => ({
      name,
      bytes: Buffer.byteLength(data),
      sha256: createHash('sha256').update(data).digest('hex'),
    })),
    ...change,
  });
}

/** The parts of an honest file that holds this JSON as its brief, to be forged further. */
export function honestParts(
  json: string = JSON.stringify(sampleBrief),
  others: readonly { name: string; data: string | Uint8Array }[] = [],
): [ForgedPart, ForgedPart, ForgedPart, ...ForgedPart[]] {
  const brief = { name: 'brief.json', data: json };
  return [
    { name: 'mimetype', data: briefFileType, method: 0 },
    brief,
    { name: 'manifest.json', data: manifestFor([brief, ...others]) },
    ...others,
  ];
}
