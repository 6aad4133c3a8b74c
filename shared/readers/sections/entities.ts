import { entityType, makeEntity } from '../../brief/kinds/entity.ts';
import { type LineBlock, lineText, type SourceBlock, type TableBlock } from '../../prose/source-block.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { isReadable } from '../readable.ts';
import { readRecordTable } from '../record-table.ts';

const longestName = 200;
/** Parts of a name that follow a comma of their own. */
const nameParts = /^(?:inc|ltd|llc|llp|plc|jr|sr|co|corp|s\.a|ph\.?d|ii|iii|iv)\.?(?=,|\s|$)/i;

/** Where the name ends: at the first comma outside brackets that does not separate "Inc." or "Jr." from it. */
function endOfName(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (sign === ',' && depth === 0 && !nameParts.test(text.slice(at + 1, at + 12).trimStart()))
      return at;
  }
  const other = /\s[–—-]\s|:\s/.exec(text);
  return other ? other.index : text.length;
}

/** "Rapid Relief Force (RRF)" is a name followed by another name; "(unconfirmed)" is not a name. */
function splitAlias(name: string): { name: string; aliases: string[] } {
  const found = /^([^()]+\S)\s*\(([^()]{1,80})\)$/.exec(name);
  const alias = found?.[2]?.trim() ?? '';
  const isName = /^["“‘'«]?(?:\p{Lu}|\p{Lo}|al-|el-|\d)/u.test(alias) && alias.split(/\s+/).length <= 5;
  if (!found || !isName) return { name, aliases: [] };
  return { name: found[1]?.trim() ?? name, aliases: [alias] };
}

/** A name with a role, or a name alone; not a sentence about the names. */
function isEntity(block: LineBlock, text: string, nameEnd: number): boolean {
  if (block.kind === 'heading' || nameEnd === 0 || nameEnd > longestName) return false;
  const hasRole = nameEnd < text.length;
  const words = text.slice(0, nameEnd).split(/\s+/).length;
  if (block.kind === 'item') return words <= 12 && (hasRole || !/[.!?:]$/.test(text));
  return words <= (hasRole ? 6 : 4) && /^\p{Lu}|^\p{Lo}/u.test(text) && !/[.!?:]$/.test(text);
}

function readEntity(block: LineBlock, draft: Draft): boolean {
  const text = lineText(block).replace(/\s+/g, ' ');
  const end = endOfName(text);
  if (!isEntity(block, text, end)) return false;
  const role = text
    .slice(end)
    .replace(/^\s*[,:–—-]\s*/, '')
    .trim();
  const entity = makeEntity(draft.options.newId(), noOrderYet);
  draft.entities.push({
    ...entity,
    ...splitAlias(text.slice(0, end).trim()),
    role,
  });
  return true;
}

type Column = 'name' | 'type' | 'role' | 'aliases' | 'notes';

const columns: ReadonlyMap<string, Column> = new Map([
  ['name', 'name'],
  ['type', 'type'],
  ['role', 'role'],
  ['also known as', 'aliases'],
  ['aliases', 'aliases'],
  ['notes', 'notes'],
]);

/** Reads a table with one entity in each row; false for every other table. */
function readTable(table: TableBlock, draft: Draft): boolean {
  const rows = readRecordTable(table, columns, 'name');
  for (const cells of rows ?? []) {
    const textOf = (column: Column) =>
      cells.flatMap((cell) => (cell.column === column ? cell.lines : [])).join(' ');
    const type = entityType.safeParse(textOf('type').toLowerCase());
    const typeNote = type.success || textOf('type') === '' ? [] : [textOf('type')];
    draft.entities.push({
      ...makeEntity(draft.options.newId(), noOrderYet, textOf('name')),
      type: type.success ? type.data : null,
      role: textOf('role'),
      aliases: textOf('aliases')
        .split(/\s*;\s*/)
        .filter((alias) => alias !== '')
        .slice(0, 200),
      notes: [...typeNote, textOf('notes')].filter((note) => note !== '').join('; '),
    });
  }
  return rows !== null;
}

/**
 * Reads "- Name, role" lines, one entity each. Another name in brackets becomes an alias. No type is guessed. Lines
 * that are sentences stay prose.
 */
export function readEntities(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  for (const block of blocks) {
    const isRead = isReadable(block)
      ? readEntity(block, draft)
      : block.kind === 'table' && readTable(block, draft);
    if (isRead) continue;
    (draft.entities.length > 0 ? section.body : section.lead).push(block);
  }
}
