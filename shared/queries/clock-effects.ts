/* What a logged change did to hypotheses and evidence, read from the change and from what takes it back. */

/** A change as it stands in the log: with its arguments, which nobody has looked into. */
export interface LoggedCall {
  readonly name: string;
  readonly args: unknown;
}

/** The kinds of records that the clock follows. */
export type ClockedCollection = 'hypotheses' | 'evidence';

/** What happened to a record: it came with or without words, or one of its texts was changed from an older one. */
export type ClockEffect = { readonly collection: ClockedCollection; readonly id: string } & (
  | { readonly kind: 'added'; readonly isWritten: boolean }
  | { readonly kind: 'changed'; readonly field: string; readonly old: string }
);

/** The texts of each kind whose change is a change of its words. */
export const clockedFields: Readonly<Record<ClockedCollection, readonly string[]>> = {
  hypotheses: ['name', 'statement'],
  evidence: ['text'],
};
const collections = ['hypotheses', 'evidence'] as const;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOf = (record: unknown, field: string): string => {
  const text = member(record, field);
  return typeof text === 'string' ? text : '';
};
const isWritten = (collection: ClockedCollection, record: unknown): boolean =>
  clockedFields[collection].some((field) => textOf(record, field).trim() !== '');

/* A call and the calls in it, if it is a batch. */
function* callsIn(call: LoggedCall): Generator<LoggedCall> {
  if (call.name !== 'brief.batch') {
    yield call;
    return;
  }
  for (const inner of listIn(member(call.args, 'calls'))) {
    const name = member(inner, 'name');
    if (typeof name === 'string') yield* callsIn({ name, args: member(inner, 'args') });
  }
}

interface Patch {
  readonly op: unknown;
  readonly path: readonly unknown[];
  readonly value: unknown;
}

function patchesIn({ name, args }: LoggedCall): Patch[] {
  if (name !== 'brief.patch') return [];
  return listIn(member(args, 'patches')).map((patch) => ({
    op: member(patch, 'op'),
    path: listIn(member(patch, 'path')),
    value: member(patch, 'value'),
  }));
}

/* The records that a call brings, as far as their words stand in it. */
function writtenIn(call: LoggedCall): Set<string> {
  const ids = new Set<string>();
  const note = (record: unknown) => {
    const id = member(record, 'id');
    const written = collections.some((collection) => isWritten(collection, record));
    if (typeof id === 'string' && written) ids.add(id);
  };
  for (const one of callsIn(call)) {
    note(member(one.args, 'record'));
    for (const { path, value } of patchesIn(one)) if (path.length === 2) note(value);
  }
  return ids;
}

function* ofPatch({ op, path, value }: Patch, written: ReadonlySet<string>): Generator<ClockEffect> {
  const [first, id, field] = path;
  const collection = collections.find((one) => one === first);
  if (!collection || typeof id !== 'string') return;
  const fields = clockedFields[collection];
  // What takes the change back removes the record: so the change brought it.
  if (path.length === 2 && op === 'remove')
    yield { kind: 'added', collection, id, isWritten: written.has(id) };
  if (path.length === 2 && op === 'replace') {
    for (const name of fields)
      yield { kind: 'changed', collection, id, field: name, old: textOf(value, name) };
  }
  if (path.length === 3 && typeof field === 'string' && fields.includes(field) && op === 'replace') {
    yield { kind: 'changed', collection, id, field, old: typeof value === 'string' ? value : '' };
  }
}

/* The whole brief was put in place: what differs between the two was changed. */
function* ofReplacement(now: unknown, before: unknown): Generator<ClockEffect> {
  for (const collection of collections) {
    const [records, old] = [member(now, collection), member(before, collection)];
    for (const [id, record] of Object.entries(isObject(records) ? records : {})) {
      const known = member(old, id);
      if (known === undefined) {
        yield { kind: 'added', collection, id, isWritten: isWritten(collection, record) };
        continue;
      }
      for (const field of clockedFields[collection]) {
        const text = textOf(known, field);
        if (text !== textOf(record, field)) yield { kind: 'changed', collection, id, field, old: text };
      }
    }
  }
}

/** What a change did to hypotheses and evidence, by what takes it back. */
export function* clockEffects(call: LoggedCall, inverse: LoggedCall): Generator<ClockEffect> {
  if (call.name === 'brief.replace') {
    yield* ofReplacement(member(call.args, 'brief'), member(inverse.args, 'brief'));
    return;
  }
  const written = writtenIn(call);
  for (const one of callsIn(inverse)) for (const patch of patchesIn(one)) yield* ofPatch(patch, written);
}

/** Says, without reading it, whether the stored text of a change can tell of hypotheses or evidence. */
export function mayMoveClock(inverseJson: string): boolean {
  return inverseJson.includes('"hypotheses"') || inverseJson.includes('"evidence"');
}
