import type { Brief } from '../../brief/brief.ts';
import { collectionNames } from '../../brief/collections.ts';
import { ownRecord } from '../../brief/own-record.ts';

/** A path into a brief: a field of the head, or collection, record and field; one step deeper if a field has parts. */
export type PathText = string;

/** The text that stands for a path. */
export function pathText(path: readonly (string | number)[]): PathText {
  return path.join('/');
}

function isParted(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('type' in value);
}

/* Lists and parts are small and are compared; prose counts as changed unless it is the same object. */
function isEqual(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return false;
  return !('type' in before) && JSON.stringify(before) === JSON.stringify(after);
}

function collectParts(path: PathText, before: unknown, after: unknown, found: Set<PathText>): void {
  if (isEqual(before, after)) return;
  if (!isParted(before) || !isParted(after)) {
    found.add(path);
    return;
  }
  for (const part of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!isEqual(before[part], after[part])) found.add(`${path}/${part}`);
  }
}

function collectFields(path: PathText, before: object, after: object, found: Set<PathText>): void {
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    collectParts(`${path}/${field}`, Reflect.get(before, field), Reflect.get(after, field), found);
  }
}

/** Where two states of a brief differ. Both must be made by commands, so that what is equal is the same object. */
export function changedPaths(before: Brief, after: Brief): ReadonlySet<PathText> {
  const found = new Set<PathText>();
  const collections = new Set<string>(collectionNames);
  for (const name of Object.keys(after)) {
    if (!collections.has(name))
      collectParts(name, Reflect.get(before, name), Reflect.get(after, name), found);
  }
  for (const collection of collectionNames) {
    const old: Readonly<Record<string, object>> = before[collection];
    const now: Readonly<Record<string, object>> = after[collection];
    if (old === now) continue;
    for (const id of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const [one, other] = [ownRecord(old, id), ownRecord(now, id)];
      if (one === other) continue;
      if (one && other) collectFields(`${collection}/${id}`, one, other, found);
      else found.add(`${collection}/${id}`);
    }
  }
  return found;
}

/** Whether two paths name the same place, or one a part of the other. */
function overlaps(one: PathText, other: PathText): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** Whether a path is in what was changed, holds some of it, or is held by it. */
export function isChanged(path: PathText, changed: ReadonlySet<PathText>): boolean {
  if (changed.has(path)) return true;
  for (const other of changed) if (overlaps(path, other)) return true;
  return false;
}

/** Whether a record that was there is gone. */
export function hasLostRecords(before: Brief, after: Brief): boolean {
  return collectionNames.some((collection) =>
    Object.keys(before[collection]).some((id) => !Object.hasOwn(after[collection], id)),
  );
}
