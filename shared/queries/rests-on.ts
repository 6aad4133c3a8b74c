import { reached } from '../analysis/lineage.ts';
import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { allKinds } from '../brief/kinds/all.ts';
import { markedTexts } from '../brief/marked-fields.ts';
import { inOrder, type Ordered } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { placeKey, recordPlace } from '../brief/place.ts';
import type { ProseNode } from '../brief/prose.ts';
import { proseFields } from '../brief/prose-fields.ts';
import { recordLabelIn } from '../prose/record-label.ts';
import type { Rating } from '../vocabulary/rating.ts';

/** A record of a brief. */
export interface RecordName {
  readonly collection: CollectionName;
  readonly id: string;
}

/**
 * What rests on what in a brief: an arrow leads from a record to each one without which it could not be said as it is.
 * Records are known by their keys, those of their places.
 */
export interface RestsOn {
  /** Every record that has an arrow from it or to it. */
  readonly records: ReadonlyMap<string, RecordName>;
  /** What a record rests on, in the order in which the brief names it. */
  readonly below: (key: string) => readonly string[];
  /** What rests on a record. */
  readonly above: (key: string) => readonly string[];
}

/** The fields that name what a record rests on. All other references name what it is about, or belongs to. */
export const foundationFields: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  keyJudgments: ['hypothesisIds', 'evidenceIds', 'assumptionIds', 'informationGapIds'],
  dissents: ['keyJudgmentId'],
  evidence: ['sourceIds', 'captureId'],
  captures: ['sourceId'],
  sources: ['derivedFromIds'],
  relations: ['evidenceIds'],
};

/* The ratings that say something for or against a hypothesis; without the item it would stand differently. */
const telling: ReadonlySet<Rating> = new Set(['CC', 'C', 'I', 'II']);

/** The key of a record, as it is used here. */
export function recordKey(collection: CollectionName, id: string): string {
  return placeKey(recordPlace(collection, id));
}

class Arrows implements RestsOn {
  readonly records = new Map<string, RecordName>();
  readonly #down = new Map<string, Set<string>>();
  readonly #up = new Map<string, Set<string>>();
  readonly #brief: Brief;

  constructor(brief: Brief) {
    this.#brief = brief;
  }

  readonly below = (key: string): readonly string[] => [...(this.#down.get(key) ?? [])];

  readonly above = (key: string): readonly string[] => [...(this.#up.get(key) ?? [])];

  /* A reference to a record that is gone leads nowhere, one to the record itself says nothing. */
  add(from: RecordName, to: RecordName): void {
    const key = this.#known(from);
    const other = this.#known(to);
    if (key === null || other === null || key === other) return;
    this.records.set(key, from);
    this.records.set(other, to);
    this.#down.set(key, (this.#down.get(key) ?? new Set()).add(other));
    this.#up.set(other, (this.#up.get(other) ?? new Set()).add(key));
  }

  #known({ collection, id }: RecordName): string | null {
    const records: Readonly<Record<string, Ordered>> = this.#brief[collection];
    return ownRecord(records, id) ? recordKey(collection, id) : null;
  }
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}

function addFields(arrows: Arrows, brief: Brief): void {
  for (const { collection, references } of allKinds) {
    const fields = (foundationFields[collection] ?? []).flatMap((field) => {
      const to = references[field]?.to;
      return to === undefined ? [] : [[field, to] as const];
    });
    for (const record of inOrder<Ordered>(brief[collection])) {
      for (const [field, to] of fields) {
        for (const id of idsIn(Reflect.get(record, field))) {
          arrows.add({ collection, id: record.id }, { collection: to, id });
        }
      }
    }
  }
}

function addRatings(arrows: Arrows, brief: Brief): void {
  for (const { raterId, rating, evidenceId, hypothesisId } of Object.values(brief.ratings)) {
    if (raterId !== null || !telling.has(rating)) continue;
    arrows.add({ collection: 'hypotheses', id: hypothesisId }, { collection: 'evidence', id: evidenceId });
  }
}

/* Text that cites a source, or names an item of evidence or an assumption, rests on it. */
function addProse(arrows: Arrows, brief: Brief): void {
  for (const { collection, id, prose } of proseFields(brief)) {
    const from = { collection, id };
    const visit = (node: ProseNode): void => {
      const label = recordLabelIn(node);
      if (label?.collection === 'evidence' || label?.collection === 'assumptions') {
        arrows.add(from, { collection: label.collection, id: label.recordId });
      }
      if (node.type === 'citation') {
        for (const source of idsIn(node.attrs?.sourceIds))
          arrows.add(from, { collection: 'sources', id: source });
      }
      for (const child of node.content ?? []) visit(child);
    };
    visit(prose);
  }
  for (const { collection, id, marks } of markedTexts(brief)) {
    for (const mark of marks) {
      if (mark.type !== 'citation') continue;
      for (const source of mark.sourceIds)
        arrows.add({ collection, id }, { collection: 'sources', id: source });
    }
  }
}

/**
 * Works out what rests on what: judgments on hypotheses, evidence, assumptions and gaps; hypotheses on the evidence that
 * speaks for or against them; evidence on its sources, sources on those they repeat; text on what it cites. Circles,
 * which sources that repeat each other make, are kept as they are.
 */
export function restsOn(brief: Brief): RestsOn {
  const arrows = new Arrows(brief);
  addFields(arrows, brief);
  addRatings(arrows, brief);
  addProse(arrows, brief);
  return arrows;
}

/** Everything a record rests on, over however many steps, the record itself not among it. */
export function foundationsOf(graph: RestsOn, key: string): ReadonlySet<string> {
  const found = new Set(reached([key], graph.below));
  found.delete(key);
  return found;
}
