import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { mergeReturned } from '#shared/merge/merge.ts';
import { callBetween } from '#shared/merge/merge-call.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';

/*
 * What it costs to merge five returns with 1,000 changes each: 500 paragraphs and 500 items of evidence, in which each
 * reviewer changed other words. The reference merges returns with a tenth of the changes, ten times over, so that a
 * merge that is not linear shows.
 */

const words = (count: number) =>
  Array.from({ length: 24 }, (_, index) => `word${(count * 7 + index * 13) % 997}`);

/** A brief with so many paragraphs and items; a reviewer exchanged one word of each. */
function briefOf(size: number, reviewer: number | null): Brief {
  const changed = (index: number) => {
    const text = words(index);
    if (reviewer !== null) text[reviewer * 4 + 2] = `reviewer${reviewer}n${index}`;
    return `${text.join(' ')}.`;
  };
  const brief = makeBrief('merged', '2026-03-01T08:00:00Z');
  const keys = orderKeys(size);
  const items = keys.map((order, index) => ({
    ...makeEvidence(`e${index}`, order),
    text: changed(index + size),
  }));
  const lead = proseOfParagraphs(keys.map((_, index) => changed(index)));
  const sections = Object.values(brief.sections).map((section) =>
    section.kind === 'preamble' ? { ...section, lead } : section,
  );
  return {
    ...brief,
    sections: Object.fromEntries(sections.map((section) => [section.id, section])),
    hypotheses: { h1: makeHypothesis('h1', 'a0') } as never,
    evidence: Object.fromEntries(items.map((item) => [item.id, item])),
  };
}

const reviewers = [0, 1, 2, 3, 4];

function mergingOf(size: number) {
  const texts = JSON.stringify([
    briefOf(size, null),
    ...reviewers.map((reviewer) => briefOf(size, reviewer)),
  ]);
  return () => {
    // Whatever is remembered of a brief is not there for one that was just read.
    const [base, ...returns]: Brief[] = JSON.parse(texts);
    if (!base) throw new Error('Nothing to merge.');
    const started = performance.now();
    const merged = mergeReturned(
      base,
      returns.map((brief, index) => ({ brief, base, by: `Reviewer ${index}` })),
    );
    callBetween(base, merged.brief, 'Merge');
    const took = performance.now() - started;
    if (merged.conflicts.length > 0) throw new Error('There is nothing to decide.');
    return took;
  };
}

const small = mergingOf(50);

await measure(
  'five returns with 1,000 changes each are merged (reach: 500 ms; reference: ten merges of a tenth)',
  {
    unit: 'ms',
    candidate: mergingOf(500),
    reference: () => Array.from({ length: 10 }, small).reduce((sum, took) => sum + took, 0),
    rounds: 5,
  },
);
