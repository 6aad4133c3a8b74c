import type { SectionKind } from '../vocabulary/section.ts';
import { type Brief, makeBrief } from './brief.ts';
import { collectionNames } from './collections.ts';
import { newId } from './ids.ts';
import { type Section, sectionId } from './kinds/section.ts';
import { inOrder, type Ordered, orderBetween, orderKeys } from './order.ts';
import { emptyProse, isEmptyProse, type Prose } from './prose.ts';

const fixedSections: readonly Section[] = inOrder(makeBrief('none', '1970-01-01T00:00:00Z').sections);

/**
 * Makes sure that every fixed section exists exactly once under its own id, and that every record has the id it is
 * filed under. A second section of a fixed kind becomes a custom one with the same words.
 */
export function repairSections(brief: Brief, repairs: string[]): Brief {
  const filed = fileUnderOwnIds(brief, repairs);
  const fixed = settleFixedKinds(filed, repairs);
  return addMissing(fixed, repairs);
}

function fileUnderOwnIds(brief: Brief, repairs: string[]): Brief {
  let moved = 0;
  const collections: Record<string, Readonly<Record<string, Ordered>>> = {};
  for (const name of collectionNames) {
    const records: Readonly<Record<string, Ordered>> = brief[name];
    if (Object.entries(records).every(([key, record]) => key === record.id)) continue;
    const entries = Object.entries(records).map(([key, record]) => {
      if (key !== record.id) moved += 1;
      return [key, { ...record, id: key }];
    });
    collections[name] = Object.fromEntries(entries);
  }
  if (moved === 0) return brief;
  repairs.push(
    `${moved} ${moved === 1 ? 'record was' : 'records were'} filed under another name than its own; this was put right.`,
  );
  return { ...brief, ...collections };
}

function settleFixedKinds(brief: Brief, repairs: string[]): Brief {
  const odd = Object.values(brief.sections).filter((item) =>
    item.kind === 'custom' ? isFixed(item.id) : item.id !== item.kind,
  );
  if (odd.length === 0) return brief;
  const sections = { ...brief.sections };
  for (const item of odd) Reflect.deleteProperty(sections, item.id);
  for (const item of odd) {
    const kind = item.kind;
    const isFree = kind !== 'custom' && !Object.hasOwn(sections, kind);
    const settled = isFree ? { ...item, id: sectionId.parse(kind) } : asOwnSection(item);
    sections[settled.id] = settled;
  }
  repairs.push('A section of the page was there twice or under a wrong name; it was kept with its words.');
  return { ...brief, sections };
}

function isFixed(id: string): boolean {
  return fixedSections.some((item) => item.id === id);
}

function asOwnSection(item: Section): Section {
  const id = isFixed(item.id) ? sectionId.parse(newId()) : item.id;
  return { ...item, id, kind: 'custom', lead: joined(item.lead, item.body), body: emptyProse };
}

function joined(first: Prose, second: Prose): Prose {
  if (isEmptyProse(second)) return first;
  return { type: 'doc', content: [...(first.content ?? []), ...(second.content ?? [])] };
}

function addMissing(brief: Brief, repairs: string[]): Brief {
  const missing = fixedSections.filter((item) => !Object.hasOwn(brief.sections, item.kind));
  if (missing.length === 0) return brief;
  const sections = { ...brief.sections };
  for (const item of missing) {
    const order = placeAfterFormer(sections, item.kind);
    sections[item.id] = { ...item, order };
  }
  repairs.push(
    `${missing.length} fixed ${missing.length === 1 ? 'section was' : 'sections were'} missing and added empty.`,
  );
  return { ...brief, sections };
}

/** The order key after the nearest fixed section that comes before this kind in a new brief. */
function placeAfterFormer(sections: Readonly<Record<string, Section>>, kind: SectionKind): string {
  const kinds = fixedSections.map((item) => item.kind);
  const former = kinds.slice(0, kinds.indexOf(kind)).findLast((item) => Object.hasOwn(sections, item));
  const listed = inOrder(sections);
  const at = former === undefined ? 0 : listed.findIndex((item) => item.id === former) + 1;
  const [before, after] = [listed[at - 1]?.order ?? null, listed[at]?.order ?? null];
  return areUsable([before, after]) ? orderBetween(before, after) : (before ?? '0');
}

/** Gives new order keys to the records of every kind among whose keys no other could be put. */
export function repairOrder(brief: Brief, repairs: string[]): Brief {
  const collections: Record<string, Readonly<Record<string, Ordered>>> = {};
  for (const name of collectionNames) {
    const records: Readonly<Record<string, Ordered>> = brief[name];
    if (areUsable(Object.values(records).map((record) => record.order))) continue;
    const listed = inOrder(records);
    const keys = orderKeys(listed.length);
    collections[name] = Object.fromEntries(
      listed.map((record, index) => [record.id, { ...record, order: keys[index] ?? record.order }]),
    );
  }
  if (Object.keys(collections).length === 0) return brief;
  repairs.push('The order of some records was damaged; they were numbered again as they stood.');
  return { ...brief, ...collections };
}

/** Whether other order keys can be made beside all of these; the library that makes them throws if not. */
function areUsable(orders: readonly (string | null)[]): boolean {
  try {
    for (const order of orders) {
      if (order === null) continue;
      if (!/^[0-9A-Za-z]+$/.test(order)) return false;
      orderBetween(order, null);
      orderBetween(null, order);
    }
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
