import type { Brief } from '../brief/brief.ts';
import { type CollectionName, titleOfKind } from '../brief/collections.ts';
import { kinds } from '../brief/kinds/all.ts';
import { inOrder, type Ordered } from '../brief/order.ts';
import { recordAt, recordPlace } from '../brief/place.ts';
import { type AnyKind, labelOfRecord } from '../brief/record-kind.ts';
import { recordNumbers } from '../brief/record-numbers.ts';

interface KeptLabels {
  readonly style: Brief['hypothesisLabels'];
  readonly labels: ReadonlyMap<string, string>;
}

/* Labels depend on the records of one kind; those of hypotheses also on the label style of the brief. */
const kept = new WeakMap<object, KeptLabels>();

/** The labels of all records of a kind, by id; the same map until one of them changes. */
export function recordLabels(brief: Brief, collection: CollectionName): ReadonlyMap<string, string> {
  const records: Readonly<Record<string, Ordered>> = brief[collection];
  const style = brief.hypothesisLabels;
  const known = kept.get(records);
  if (known?.style === style) return known.labels;
  const kind: AnyKind = kinds[collection];
  const numbers = recordNumbers(brief, collection);
  const labels = new Map(
    inOrder(records).map((record) => [
      record.id,
      labelOfRecord(kind, record, numbers.get(record.id), { hypothesisLabels: style }),
    ]),
  );
  kept.set(records, { style, labels });
  return labels;
}

/** What a record is called in a sentence: "Hypothesis A", "E4", "Assumption 2", the name of an entity, the title of a source. */
export function recordLabel(brief: Brief, collection: CollectionName, id: string): string {
  return recordLabels(brief, collection).get(id) ?? titleOfKind(kinds[collection]);
}

/** The words by which a record is known: its name, title, statement or text, otherwise the first words it has. */
export function recordWords(brief: Brief, collection: CollectionName, id: string): string {
  const record = recordAt(brief, recordPlace(collection, id));
  if (!record) return '';
  const { words: others }: AnyKind = kinds[collection];
  for (const field of ['name', 'title', 'statement', 'text', ...others]) {
    const words: unknown = Reflect.get(record, field);
    if (typeof words === 'string' && words.trim() !== '') return words.trim();
  }
  return '';
}
