import type { Brief } from '../../brief/brief.ts';
import { makeEvidence } from '../../brief/kinds/evidence.ts';
import { makeHypothesis } from '../../brief/kinds/hypothesis.ts';
import { makeRating } from '../../brief/kinds/rating.ts';
import { makeSource, type Source } from '../../brief/kinds/source.ts';
import { orderKeys } from '../../brief/order.ts';
import { cleanText } from '../../prose/clean-text.ts';
import { finishDraft, makeDraft, noOrderYet } from '../draft.ts';
import type { Reading, ReadingFormat, ReadingOptions, Recognised } from '../reading.ts';
import type { ForeignMatrix, ForeignSource } from './foreign-matrix.ts';

const onOneLine = (text: string): string =>
  cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, 5_000);

/** The sources that items name, each once. */
class Sources {
  readonly #newId: () => string;
  readonly #byKey = new Map<string, Source>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  idOf({ title, reference, type }: ForeignSource): Source['id'] {
    const key = JSON.stringify([title, reference]);
    const known = this.#byKey.get(key);
    if (known) return known.id;
    const made = makeSource(this.#newId(), noOrderYet, onOneLine(title));
    const source: Source = { ...made, reference: onOneLine(reference), type };
    this.#byKey.set(key, source);
    return source.id;
  }

  records(): Brief['sources'] {
    const keys = orderKeys(this.#byKey.size);
    const all = [...this.#byKey.values()];
    return Object.fromEntries(
      all.map((source, index) => [source.id, { ...source, order: keys[index] ?? noOrderYet }]),
    );
  }
}

function recognisedIn({ hypotheses, evidence, ratings, sources }: Brief): Recognised[] {
  const counts = { Hypotheses: hypotheses, Evidence: evidence, Ratings: ratings, Sources: sources };
  return Object.entries(counts)
    .map(([what, records]) => ({ what, count: Object.keys(records).length }))
    .filter(({ count }) => count > 0);
}

/** Makes a brief of a matrix from elsewhere, with hypotheses, evidence, ratings and sources, and nothing else. */
export function briefOfMatrix(
  matrix: ForeignMatrix,
  options: ReadingOptions,
  format: ReadingFormat,
): Reading {
  const { newId } = options;
  const draft = makeDraft(options);
  draft.title = onOneLine(matrix.title).trim();
  for (const { name, statement, notes } of matrix.hypotheses) {
    draft.hypotheses.push({
      ...makeHypothesis(newId(), noOrderYet),
      name: onOneLine(name),
      statement: cleanText(statement),
      notes: cleanText(notes),
    });
  }
  const sources = new Sources(newId);
  for (const [index, item] of matrix.items.entries()) {
    const { credibility, relevance, date } = item;
    const sourceIds = [...new Set(item.sources.map((source) => sources.idOf(source)))];
    const record = { ...makeEvidence(newId(), noOrderYet), credibility, relevance, date, sourceIds };
    draft.evidence.push({ ...record, text: cleanText(item.text) });
    for (const [at, hypothesis] of draft.hypotheses.entries()) {
      const cell = matrix.cells[index]?.[at];
      if (!cell) continue;
      const { rating, reason } = cell;
      draft.ratings.push({ ...makeRating(record.id, hypothesis.id), rating, rationale: cleanText(reason) });
    }
  }
  const brief: Brief = { ...finishDraft(draft), sources: sources.records() };
  return {
    brief,
    report: {
      format,
      template: null,
      recognised: recognisedIn(brief),
      kept: [],
      contradictions: matrix.doubts.map((message) => ({ message })),
      leftOut: matrix.leftOut,
    },
  };
}
