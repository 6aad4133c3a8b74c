import type { Brief } from '../brief/brief.ts';
import { type Evidence, makeEvidence } from '../brief/kinds/evidence.ts';
import { type Hypothesis, makeHypothesis } from '../brief/kinds/hypothesis.ts';
import { makeRating, type RatingRecord } from '../brief/kinds/rating.ts';
import { type Source, sourceId } from '../brief/kinds/source.ts';
import { inOrder, type Ordered, orderKeysAtEnd } from '../brief/order.ts';
import { ratingOf } from '../brief/ratings.ts';
import { patchBrief } from './brief-patch.ts';
import type { CommandCall } from './command.ts';
import type { InversePatch } from './inverse-patches.ts';

/** The parts of a brief that belong to its matrix. */
export type MatrixRecords = Pick<Brief, 'hypotheses' | 'evidence' | 'ratings' | 'sources'>;

/** What a matrix adds to a brief. */
export interface MatrixAddition {
  /** The one change that adds all of it; null if the brief has all of it already. */
  readonly call: CommandCall | null;
  readonly added: Readonly<Record<'hypotheses' | 'evidence' | 'ratings', number>>;
  /** Hypotheses and items whose words were in the brief already. */
  readonly matched: number;
  /** Cells that were rated otherwise in the brief, and stay so. */
  readonly kept: number;
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const keyOfHypothesis = ({ name, statement }: Hypothesis) => plain(statement) || plain(name);
const keyOfItem = ({ text }: Evidence) => plain(text);
const keyOfSource = ({ title, reference }: Source) => `${plain(title)}\n${plain(reference)}`;

interface Matched<Item> {
  /** The id in the brief for each id of the other one. */
  readonly ids: ReadonlyMap<string, string>;
  readonly added: readonly Item[];
}

/* Each record of the brief stands for one of the other at most, so that doubles stay as many as they were. */
function matched<Item extends Ordered>(
  known: Readonly<Record<string, Item>>,
  given: Readonly<Record<string, Item>>,
  keyOf: (item: Item) => string,
): Matched<Item> {
  const free = new Map<string, string[]>();
  for (const item of inOrder(known)) {
    const key = keyOf(item);
    free.set(key, [...(free.get(key) ?? []), item.id]);
  }
  const ids = new Map<string, string>();
  const added: Item[] = [];
  for (const item of inOrder(given)) {
    const key = keyOf(item);
    const same = key.trim() === '' ? undefined : free.get(key)?.shift();
    ids.set(item.id, same ?? item.id);
    if (same === undefined) added.push(item);
  }
  const orders = orderKeysAtEnd(known, added.length);
  return { ids, added: added.map((item, index) => ({ ...item, order: orders[index] ?? item.order })) };
}

/* The ratings of the authors for cells that are empty in the brief. */
function ratingsFor(
  brief: MatrixRecords,
  given: MatrixRecords,
  items: Matched<Evidence>,
  hypotheses: Matched<Hypothesis>,
) {
  const added: RatingRecord[] = [];
  let kept = 0;
  for (const { evidenceId, hypothesisId, raterId, rating, rationale } of Object.values(given.ratings)) {
    const item = items.ids.get(evidenceId);
    const hypothesis = hypotheses.ids.get(hypothesisId);
    if (item === undefined || hypothesis === undefined || raterId !== null) continue;
    const known = ratingOf(brief, item, hypothesis);
    if (known) kept += known.rating === rating ? 0 : 1;
    else added.push({ ...makeRating(item, hypothesis), rating, rationale });
  }
  return { added, kept };
}

const addition =
  (collection: keyof MatrixRecords) =>
  (record: { readonly id: string }): InversePatch => ({
    op: 'add',
    path: [collection, record.id],
    value: { ...record },
  });

function ownHypothesis({ id, order, name, statement, notes }: Hypothesis): Hypothesis {
  return { ...makeHypothesis(id, order), name, statement, notes };
}

function ownItem(item: Evidence, sourceIds: ReadonlyMap<string, string>): Evidence {
  const { id, order, text, leadIn, credibility, relevance, date } = item;
  const cited = item.sourceIds.flatMap((one) => sourceIds.get(one) ?? []);
  const own = { ...makeEvidence(id, order), text, leadIn, credibility, relevance, date };
  return { ...own, sourceIds: [...new Set(cited)].map((one) => sourceId.parse(one)) };
}

/**
 * Adds the matrix of another brief to a brief, as one change: hypotheses, evidence, sources and ratings. What has the
 * same words is not doubled, and a cell that is rated in the brief stays as it is. What else the other brief says of them, such
 * as tags and likelihoods, stays behind.
 */
export function matrixAddition(brief: MatrixRecords, given: MatrixRecords): MatrixAddition {
  const hypotheses = matched(brief.hypotheses, given.hypotheses, keyOfHypothesis);
  const items = matched(brief.evidence, given.evidence, keyOfItem);
  const cited = new Set(items.added.flatMap(({ sourceIds }) => sourceIds));
  const citedSources = Object.entries(given.sources).filter(([, { id }]) => cited.has(id));
  const sources = matched(brief.sources, Object.fromEntries(citedSources), keyOfSource);
  const ratings = ratingsFor(brief, given, items, hypotheses);
  const patches = [
    ...sources.added.map((one) => ({ ...one, derivedFromIds: [], tagIds: [] })).map(addition('sources')),
    ...hypotheses.added.map(ownHypothesis).map(addition('hypotheses')),
    ...items.added.map((item) => ownItem(item, sources.ids)).map(addition('evidence')),
    ...ratings.added.map(addition('ratings')),
  ];
  return {
    call: patches.length === 0 ? null : { name: patchBrief.name, args: { label: 'Import matrix', patches } },
    added: {
      hypotheses: hypotheses.added.length,
      evidence: items.added.length,
      ratings: ratings.added.length,
    },
    matched: hypotheses.ids.size + items.ids.size - hypotheses.added.length - items.added.length,
    kept: ratings.kept,
  };
}
