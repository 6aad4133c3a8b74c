import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { evidenceLabels, hypothesisLabels } from '#shared/brief/queries.ts';
import { scenarioKindNames } from '#shared/brief/scenario.ts';
import { type RecordCollection, recordNouns, recordOf, recordsOf } from './record-kinds.ts';

function place(brief: Brief, collection: RecordCollection, id: string): number {
  return (
    inOrder<{ id: string; order: string }>(recordsOf(brief, collection)).findIndex((item) => item.id === id) +
    1
  );
}

/* Kinds that go by their own name. */
function nameOf(brief: Brief, collection: RecordCollection, id: string): string {
  if (collection === 'entities' || collection === 'techniques' || collection === 'tags') {
    return recordOf(brief, collection, id)?.name ?? '';
  }
  if (collection === 'sources') return recordOf(brief, collection, id)?.title.trim() ?? '';
  return '';
}

/** What a record is called in a sentence: "Hypothesis A", "E4", "Assumption 2", the name of an entity, the title of a source. */
export function recordLabel(brief: Brief, collection: RecordCollection, id: string): string {
  if (collection === 'hypotheses') return `Hypothesis ${hypothesisLabels(brief).get(id) ?? ''}`.trim();
  if (collection === 'evidence') return evidenceLabels(brief).get(id) ?? 'Evidence';
  if (collection === 'informationGaps') return `Gap ${place(brief, collection, id)}`;
  if (collection === 'scenarios') {
    const scenario = recordOf(brief, 'scenarios', id);
    return scenario ? scenario.name || scenarioKindNames[scenario.kind] : 'Scenario';
  }
  const name = nameOf(brief, collection, id);
  if (name !== '') return name;
  return `${recordNouns[collection]} ${place(brief, collection, id)}`;
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
