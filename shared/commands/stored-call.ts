import type { Brief } from '../brief/brief.ts';
import { briefFormatVersion } from '../brief/brief.ts';
import { allKinds } from '../brief/kinds/all.ts';
import type { StoredCall } from '../brief/stored/brief-version.ts';
import { type Fields, isFields, upcastAdded, upcastFields } from '../brief/stored/field-changes.ts';
import { briefVersions, headChanges, recordChanges, upcastBrief } from '../brief/stored/versions.ts';
import type { CommandCall } from './command.ts';
import { applyCall } from './registry.ts';
import { patchCall } from './upcast-patch.ts';
import { upcastPatches } from './upcast-patches.ts';

/*
 * Calls are stored in event logs for as long as their brief lives. A call of an earlier form is brought to today's, one
 * form after the other. If one call becomes several, they are made as a batch, so that they stay one change.
 */

/** A field that the new form no longer has is still stored, as a field the program does not know. */
function withRemoved(call: StoredCall, path: readonly string[], removed: Fields): StoredCall[] {
  const entries = Object.entries(removed);
  if (entries.length === 0) return [call];
  const patches = entries.map(([field, value]) => ({ op: 'add' as const, path: [...path, field], value }));
  return [call, patchCall('', patches)];
}

function upcastRecordCall(call: StoredCall, args: Fields, form: number): readonly StoredCall[] | null {
  const kind = allKinds.find(({ name }) => call.name === `${name}.add` || call.name === `${name}.change`);
  if (!kind) return null;
  const changes = recordChanges(form, kind.collection);
  if (changes.length === 0) return null;
  if (isFields(args.record)) {
    const { fields: record, removed } = upcastAdded(args.record, changes);
    const added = { name: call.name, args: { ...args, record } };
    return withRemoved(added, [kind.collection, String(args.record.id)], removed);
  }
  if (!isFields(args.fields)) return null;
  const { fields, removed } = upcastFields(args.fields, changes);
  const changed = { name: call.name, args: { ...args, fields } };
  return withRemoved(changed, [kind.collection, String(args.id)], removed);
}

function upcastHeadCall(call: StoredCall, args: Fields, form: number): readonly StoredCall[] | null {
  const changes = headChanges(form);
  if (call.name !== 'head.change' || changes.length === 0 || !isFields(args.fields)) return null;
  const { fields, removed } = upcastFields(args.fields, changes);
  return withRemoved({ name: call.name, args: { ...args, fields } }, [], removed);
}

function upcastOne(call: StoredCall, form: number, before: Brief): readonly StoredCall[] {
  const args = isFields(call.args) ? call.args : {};
  if (call.name === 'brief.batch' && Array.isArray(args.calls)) {
    const calls = upcastInTurn(args.calls.filter(isStoredCall), form, before);
    return [{ name: call.name, args: { ...args, calls } }];
  }
  if (call.name === 'brief.replace') {
    return [{ name: call.name, args: { ...args, brief: upcastBrief(args.brief, form) } }];
  }
  if (call.name === 'brief.patch' && Array.isArray(args.patches)) {
    return upcastPatches(args.label, args.patches, form, before, (on, made) => briefAfter(on, made, form));
  }
  const whole = briefVersions
    .filter((version) => version.form === form)
    .map((version) => version.call(call, before))
    .find((made) => made !== null);
  if (whole) return whole.flatMap((each) => ofKind(each, form));
  return ofKind(call, form);
}

function ofKind(call: StoredCall, form: number): readonly StoredCall[] {
  const args = isFields(call.args) ? call.args : {};
  return upcastRecordCall(call, args, form) ?? upcastHeadCall(call, args, form) ?? [call];
}

function isStoredCall(value: unknown): value is StoredCall {
  return isFields(value) && typeof value.name === 'string' && Object.hasOwn(value, 'args');
}

/* A brief of today's form after a call of some form, or the same brief if the call cannot be made. */
function briefAfter(brief: Brief, call: StoredCall, form: number): Brief {
  const applied = applyCall(brief, readStoredCall(call, form, brief));
  return applied.ok ? applied.value.brief : brief;
}

/** Each call is read on the brief that those before it make, as far as they can be made. */
function upcastInTurn(calls: readonly StoredCall[], form: number, before: Brief): StoredCall[] {
  let at = before;
  return calls.flatMap((call, index) => {
    const made = upcastOne(call, form, at);
    if (index === calls.length - 1) return made;
    for (const each of made) at = briefAfter(at, each, form);
    return made;
  });
}

/**
 * Brings a call that was stored in an earlier form to today's, for the brief it is about to change. A call of today's
 * form comes back as it is. Accepts anything that was stored; whether the call can be made is for `applyCall` to say.
 */
export function readStoredCall(call: StoredCall, form: number, before: Brief): CommandCall {
  if (form >= briefFormatVersion) return call;
  let calls: readonly StoredCall[] = [call];
  for (let next = form + 1; next <= briefFormatVersion; next += 1) {
    calls = upcastInTurn(calls, next, before);
  }
  const [only] = calls;
  if (only && calls.length === 1) return only;
  const label = isFields(call.args) && typeof call.args.label === 'string' ? call.args.label : call.name;
  return { name: 'brief.batch', args: { label, calls } };
}
