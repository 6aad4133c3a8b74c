/**
 * Writes JSON so that equal values give equal text: names in code-unit order, two spaces of indentation. Values are
 * plain JSON; what JSON does not know (functions, undefined) is left out as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sortNames, 2);
}

function sortNames(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries);
}
