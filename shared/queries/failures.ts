import type { Brief } from '../brief/brief.ts';
import type { Failure } from '../brief/failure.ts';
import { mostReviews, type Review } from '../brief/judgment-record.ts';
import type { KeyJudgment } from '../brief/kinds/key-judgment.ts';
import { inOrder, type Ordered } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { type RecordName, type RestsOn, recordKey, restsOn } from './rests-on.ts';

/** The kinds of records that can be marked as no longer holding. */
export const failingCollections = ['assumptions', 'evidence', 'sources'] as const;
export type FailingCollection = (typeof failingCollections)[number];

/** A record that is marked as no longer holding. */
export interface Failed extends RecordName {
  readonly collection: FailingCollection;
  readonly failure: Failure;
}

/** Says whether records of a kind can be marked as no longer holding. */
export function isFailingCollection(collection: string): collection is FailingCollection {
  return failingCollections.some((name) => name === collection);
}

/** How a record is marked; null if it holds, or is gone. */
export function failureOf(brief: Brief, { collection, id }: RecordName): Failure | null {
  if (!isFailingCollection(collection)) return null;
  return ownRecord<{ readonly failure: Failure | null }>(brief[collection], id)?.failure ?? null;
}

/** Every record that is marked as no longer holding, kind by kind in their order. */
export function failed(brief: Brief): Failed[] {
  return failingCollections.flatMap((collection) =>
    inOrder<Ordered & { readonly failure: Failure | null }>(brief[collection]).flatMap(({ id, failure }) =>
      failure === null ? [] : [{ collection, id, failure }],
    ),
  );
}

/** Why a record is touched: the failed record, and the way to it. */
export interface Because {
  readonly record: RecordName;
  readonly failed: Failed;
  /** Gives the records between, from the touched one down to the failed one, both left out; a shortest way. */
  readonly way: () => readonly RecordName[];
}

/** What failures do to a brief. */
export interface Failures {
  readonly failed: readonly Failed[];
  /** Every record that rests on a failed one, by its key, with the nearest failure. */
  readonly touched: ReadonlyMap<string, Because>;
  /** The key judgments that rest on a failure nobody has looked at since, in their order. */
  readonly toReview: readonly ToReview[];
}

/** A key judgment to look at again, and the failures it was not looked at after. */
export interface ToReview {
  readonly judgment: KeyJudgment;
  readonly because: readonly Because[];
}

const noFailures: Failures = { failed: [], touched: new Map(), toReview: [] };

interface Step {
  /** The key from which this one was reached; null where the steps began. */
  readonly by: string | null;
  readonly start: string;
}

/* How every key is reached from some keys along the arrows, the nearest first. */
function stepsFrom(
  keys: readonly string[],
  next: (key: string) => readonly string[],
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>(keys.map((key) => [key, { by: null, start: key }]));
  // A map is gone through to the end, what is added on the way included.
  for (const [key, { start }] of steps) {
    for (const other of next(key)) if (!steps.has(other)) steps.set(other, { by: key, start });
  }
  return steps;
}

/* The keys between one that was reached and the one where the steps began, both left out. */
function between(key: string, steps: ReadonlyMap<string, Step>): string[] {
  const way: string[] = [];
  for (let at = steps.get(key)?.by ?? null; at !== null; at = steps.get(at)?.by ?? null) way.push(at);
  return way.slice(0, -1);
}

const named = (graph: RestsOn, keys: readonly string[]): RecordName[] =>
  keys.flatMap((key) => graph.records.get(key) ?? []);

type Marked = ReadonlyMap<string, Failed>;

function touchedBy(graph: RestsOn, marked: Marked): ReadonlyMap<string, Because> {
  const steps = stepsFrom([...marked.keys()], graph.above);
  const touched = new Map<string, Because>();
  for (const [key, { by, start }] of steps) {
    const origin = marked.get(start);
    const record = graph.records.get(key);
    if (!origin || !record || by === null) continue;
    touched.set(key, { record, failed: origin, way: () => named(graph, between(key, steps)) });
  }
  return touched;
}

/** Says whether a judgment was looked at after a failure: a failure that is marked anew asks anew. */
export function isReviewed(reviews: readonly Review[], { id, failure }: Failed): boolean {
  return reviews.some(({ failedId, failedAt }) => failedId === id && failedAt === failure.at);
}

function reasonsOf(graph: RestsOn, record: RecordName, marked: Marked): Because[] {
  const steps = stepsFrom([recordKey(record.collection, record.id)], graph.below);
  return [...steps].flatMap(([other, { by }]) => {
    const origin = marked.get(other);
    if (!origin || by === null) return [];
    return [{ record, failed: origin, way: () => named(graph, between(other, steps).toReversed()) }];
  });
}

/** Works out what failures do to a brief, with the reason of each; nothing to do where nothing has failed. */
export function failuresIn(brief: Brief): Failures {
  const all = failed(brief);
  if (all.length === 0) return noFailures;
  const graph = restsOn(brief);
  const marked = new Map(all.map((one) => [recordKey(one.collection, one.id), one]));
  const touched = touchedBy(graph, marked);
  const toReview = inOrder(brief.keyJudgments).flatMap((judgment) => {
    const record = { collection: 'keyJudgments', id: judgment.id } as const;
    if (!touched.has(recordKey(record.collection, record.id))) return [];
    const because = reasonsOf(graph, record, marked).filter(
      (one) => !isReviewed(judgment.reviews, one.failed),
    );
    return because.length === 0 ? [] : [{ judgment, because }];
  });
  return { failed: all, touched, toReview };
}

const kept = new WeakMap<Brief, Failures>();

/** What failures do to a brief, worked out once for each brief. */
export function failuresOf(brief: Brief): Failures {
  const known = kept.get(brief) ?? failuresIn(brief);
  kept.set(brief, known);
  return known;
}

/** The reviews a judgment gets when somebody has looked at it after failures. */
export function reviewsAfter(
  { judgment, because }: ToReview,
  said: Pick<Review, 'at' | 'by' | 'isChanged' | 'reason'>,
): Review[] {
  const added = because.map(({ failed: { id, failure } }) => ({
    failedId: id,
    failedAt: failure.at,
    ...said,
  }));
  return [...judgment.reviews, ...added].slice(-mostReviews);
}
