import { type Brief, brief as briefSchema } from '../../brief/brief.ts';
import { collectionNames } from '../../brief/collections.ts';
import { inOrder, type Ordered } from '../../brief/order.ts';

function sortedKeys(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The attributes of prose are a map without a fixed order; sorted by name they are always written alike. */
function stableMaps(key: string, value: unknown): unknown {
  const isMap = key === 'attrs' && typeof value === 'object' && value !== null;
  return isMap && !Array.isArray(value) ? sortedKeys(value) : value;
}

function inPageOrder(records: Readonly<Record<string, Ordered>>): Record<string, Ordered> {
  return Object.fromEntries(inOrder(records).map((record) => [record.id, record]));
}

/**
 * Writes a brief as JSON for people and programs: indented by two spaces, fields in the order of the published schema
 * (`resources/brief-schema.json`), records in the order of the page. Equal briefs give equal texts, and the text reads
 * back as the same brief.
 */
export function writeJson(brief: Brief): string {
  const fields = briefSchema.parse(brief);
  const collections = collectionNames.map((name) => [name, inPageOrder(fields[name])] as const);
  return `${JSON.stringify({ ...fields, ...Object.fromEntries(collections) }, stableMaps, 2)}\n`;
}
