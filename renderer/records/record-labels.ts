import type { Brief } from '#shared/brief/brief.ts';
import { scenarioKindNames } from '#shared/brief/kinds/scenario.ts';
import { inOrder, type Ordered } from '#shared/brief/order.ts';
import { hypothesisLabelAt } from '#shared/brief/queries.ts';
import { type RecordCollection, recordNouns, recordOf, recordsOf } from './record-kinds.ts';

/* Kinds that are counted by another word than their noun. */
const numbered: Readonly<Partial<Record<RecordCollection, (number: number) => string>>> = {
  evidence: (number) => `E${number}`,
  informationGaps: (number) => `Gap ${number}`,
};

function ownName(brief: Brief, collection: RecordCollection, id: string): string {
  if (collection === 'scenarios') {
    const scenario = recordOf(brief, 'scenarios', id);
    if (!scenario) return '';
    return scenario.name || (scenario.kind === 'other' ? '' : `${scenarioKindNames[scenario.kind]} scenario`);
  }
  if (collection === 'entities' || collection === 'techniques' || collection === 'tags') {
    return recordOf(brief, collection, id)?.name ?? '';
  }
  if (collection === 'sources') return recordOf(brief, collection, id)?.title.trim() ?? '';
  return '';
}

interface KeptLabels {
  readonly style: Brief['hypothesisLabels'];
  readonly labels: ReadonlyMap<string, string>;
}

/* Labels follow from the records of one kind, and those of hypotheses from the style of the brief as well. */
const kept = new WeakMap<object, KeptLabels>();

/** What all records of a kind are called, by their ids; the same map until one of them changes. */
export function recordLabels(brief: Brief, collection: RecordCollection): ReadonlyMap<string, string> {
  const records: Readonly<Record<string, Ordered>> = recordsOf(brief, collection);
  const style = brief.hypothesisLabels;
  const known = kept.get(records);
  if (known?.style === style) return known.labels;
  const number = numbered[collection] ?? ((place: number) => `${recordNouns[collection]} ${place}`);
  const labels = new Map(
    inOrder(records).map(({ id }, index) => {
      const label =
        collection === 'hypotheses'
          ? `Hypothesis ${hypothesisLabelAt(index, style)}`
          : ownName(brief, collection, id) || number(index + 1);
      return [id, label];
    }),
  );
  kept.set(records, { style, labels });
  return labels;
}

/** What a record is called in a sentence: "Hypothesis A", "E4", "Assumption 2", the name of an entity, the title of a source. */
export function recordLabel(brief: Brief, collection: RecordCollection, id: string): string {
  return recordLabels(brief, collection).get(id) ?? recordNouns[collection];
}

/** The words by which a record is known: its name, title, statement or text. */
export function recordWords(brief: Brief, collection: RecordCollection, id: string): string {
  const record: object | undefined = recordOf(brief, collection, id);
  if (!record) return '';
  for (const field of ['name', 'title', 'statement', 'text']) {
    const words: unknown = Reflect.get(record, field);
    if (typeof words === 'string' && words.trim() !== '') return words.trim();
  }
  return '';
}
