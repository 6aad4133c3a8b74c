import { produceWithPatches, type WritableDraft } from 'immer';
import type { Brief } from '../brief/brief.ts';
import type { Entity } from '../brief/kinds/entity.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { referenceFields } from '../brief/references.ts';
import { mapInline } from '../prose/map.ts';
import { patchBrief } from './brief-patch.ts';
import type { CommandCall } from './command.ts';
import { changeAllProse } from './prose-target.ts';

/** Which entities get which name. Names are the same if they have the same key. */
export interface EntitiesMerged {
  readonly names: readonly string[];
  readonly to: string;
  readonly keyOf: (name: string) => string;
}

/** The entities of a brief that have one of the names, the one that stays first. */
export function mergedEntities(brief: Brief, { names, to, keyOf }: EntitiesMerged): Entity[] {
  const keys = new Set([...names, to].map(keyOf));
  const found = inOrder(brief.entities).filter(({ name }) => keys.has(keyOf(name)));
  const target = found.find(({ name }) => keyOf(name) === keyOf(to));
  return target ? [target, ...found.filter((entity) => entity !== target)] : found;
}

/* What both say is kept: the role of the one that stays, and the others' beside its notes. */
function takeWords(kept: WritableDraft<Entity>, gone: Entity): void {
  kept.type ??= gone.type;
  const isSaid = gone.role === '' || gone.role === kept.role;
  if (!isSaid && kept.role === '') kept.role = gone.role;
  else if (!isSaid) kept.notes = joined(kept.notes, `${gone.name}: ${gone.role}`);
  if (gone.notes !== kept.notes) kept.notes = joined(kept.notes, gone.notes);
}

const joined = (before: string, more: string) => [before, more].filter((text) => text !== '').join('\n');

/* A mention that shows a name which its entity no longer has as its own shows the new one. */
function changeMentions(
  draft: WritableDraft<Brief>,
  brief: Brief,
  found: readonly Entity[],
  to: string,
): void {
  const [kept] = found;
  const byId = new Map<string, Entity>(found.map((entity) => [entity.id, entity]));
  changeAllProse(draft, brief, (prose) =>
    mapInline(prose, (node) => {
      const entity = node.type === 'mention' ? byId.get(String(node.attrs?.entityId)) : undefined;
      if (!entity || !kept) return node;
      const shown = node.attrs?.text === entity.name ? to : node.attrs?.text;
      if (shown === node.attrs?.text && entity.id === kept.id) return node;
      return { ...node, attrs: { ...node.attrs, entityId: kept.id, text: shown } };
    }),
  );
}

/* References to those that go lead to the one that stays; a relation of it to itself says nothing. */
function changeReferences(draft: WritableDraft<Brief>, keptId: string, gone: ReadonlySet<string>): void {
  const follow = (id: unknown) => (gone.has(String(id)) ? keptId : id);
  for (const { collection, field } of referenceFields.filter(({ to }) => to === 'entities')) {
    for (const record of Object.values<object>(draft[collection])) {
      const value: unknown = Reflect.get(record, field);
      const next = Array.isArray(value) ? [...new Set(value.map(follow))] : follow(value);
      if (JSON.stringify(next) !== JSON.stringify(value)) Reflect.set(record, field, next);
    }
  }
  for (const relation of Object.values(draft.relations)) {
    if (relation.fromEntityId === relation.toEntityId) delete draft.relations[relation.id];
  }
}

function merge(
  draft: WritableDraft<Brief>,
  brief: Brief,
  { to, keyOf }: EntitiesMerged,
  found: readonly Entity[],
) {
  const [kept, ...others] = found;
  const target = kept && ownRecord(draft.entities, kept.id);
  if (!target) return;
  changeMentions(draft, brief, found, to);
  changeReferences(draft, kept.id, new Set(others.map(({ id }) => id)));
  for (const gone of others) {
    takeWords(target, gone);
    delete draft.entities[gone.id];
  }
  const names = found.flatMap(({ name, aliases }) => [name, ...aliases]);
  const aliases = new Map(names.map((name) => [keyOf(name), name] as const));
  aliases.delete(keyOf(to));
  aliases.delete('');
  target.name = to;
  target.aliases = [...aliases.values()].slice(0, 200);
}

/**
 * The one call that gives the entities of a brief with some names one name, with what undo calls it. Their names and
 * aliases become aliases, so that every mention is still found; several entities become the first of them, with what
 * was said of each, their mentions and relations. Null if there is nothing to do.
 */
export function callForMergedEntities(
  brief: Brief,
  merged: EntitiesMerged,
): { readonly call: CommandCall; readonly label: string } | null {
  const found = mergedEntities(brief, merged);
  if (found.length === 0 || (found.length === 1 && found[0]?.name === merged.to)) return null;
  const label = found.length > 1 ? 'Merge entities' : 'Rename entity';
  const [, patches] = produceWithPatches(brief, (draft) => merge(draft, brief, merged, found));
  if (patches.length === 0) return null;
  return { call: { name: patchBrief.name, args: { label, patches } }, label };
}
