import { produceWithPatches, type WritableDraft } from 'immer';
import type { Brief } from '../brief/brief.ts';
import type { FieldMark, MarkedText } from '../brief/field-marks.ts';
import { type Entity, mostAliases } from '../brief/kinds/entity.ts';
import { markedText, markedTexts, setMarks } from '../brief/marked-fields.ts';
import { editedText, joinedText, plainText } from '../brief/marked-text.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { referenceFields } from '../brief/references.ts';
import { mapInline } from '../prose/map.ts';
import { patchBrief } from './brief-patch.ts';
import type { CommandCall } from './command.ts';
import { changeAllProse } from './prose-target.ts';
import { setRecordText } from './set-record-text.ts';

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

type EntityField = 'role' | 'notes';

const put = (entity: WritableDraft<Entity>, field: EntityField, { text, marks }: MarkedText): void => {
  entity[field] = text;
  setMarks(entity, field, marks);
};

/* Texts with their marks, one below the other. */
function below(entity: WritableDraft<Entity>, field: EntityField, more: MarkedText): void {
  const parts = [markedText(entity, field), more].filter(({ text }) => text !== '');
  put(entity, field, joinedText(parts.flatMap((part, at) => (at === 0 ? [part] : [plainText('\n'), part]))));
}

/* What both say is kept: the role of the one that stays, the others' beside its notes, and the tags of all. */
function takeWords(kept: WritableDraft<Entity>, gone: WritableDraft<Entity>): void {
  kept.type ??= gone.type;
  const isSaid = gone.role === '' || gone.role === kept.role;
  const role = markedText(gone, 'role');
  if (!isSaid && kept.role === '') put(kept, 'role', role);
  else if (!isSaid) below(kept, 'notes', joinedText([plainText(`${gone.name}: `), role]));
  if (gone.notes !== kept.notes) below(kept, 'notes', markedText(gone, 'notes'));
  if (gone.tagIds?.length) kept.tagIds = [...new Set([...(kept.tagIds ?? []), ...gone.tagIds])];
}

/* Those that find no room are kept as words. */
function setAliases(kept: WritableDraft<Entity>, aliases: readonly string[]): void {
  kept.aliases = aliases.slice(0, mostAliases);
  const others = aliases.slice(mostAliases);
  if (others.length > 0) below(kept, 'notes', plainText(others.join('\n')));
}

interface Merging {
  readonly byId: ReadonlyMap<string, Entity>;
  readonly kept: Entity;
  readonly to: string;
}

/* As `changeMentions` does in prose, over the texts of records. */
function changeMarks(draft: WritableDraft<Brief>, brief: Brief, { byId, kept, to }: Merging): void {
  const entityOf = (mark: FieldMark) => (mark.type === 'mention' ? byId.get(mark.entityId) : undefined);
  for (const place of markedTexts(brief)) {
    const { text, marks } = place;
    if (!marks.some(entityOf)) continue;
    const edits = marks.flatMap((mark) => {
      const { from, to: end } = mark;
      return text.slice(from, end) === entityOf(mark)?.name ? [{ from, to: end, text: to }] : [];
    });
    const named = marks.map((mark) => (entityOf(mark) ? { ...mark, entityId: kept.id } : mark));
    setRecordText(
      draft,
      place,
      editedText({ text, marks: named }, edits, { isGrowing: false, isRenaming: true }),
    );
  }
}

/* A mention that shows a name which its entity no longer has as its own shows the new one. */
function changeMentions(
  draft: WritableDraft<Brief>,
  brief: Brief,
  found: readonly Entity[],
  to: string,
): void {
  const [kept] = found;
  const byId = new Map<string, Entity>(found.map((entity) => [entity.id, entity]));
  if (kept) changeMarks(draft, brief, { byId, kept, to });
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
    // With what its own words were changed to.
    const last = ownRecord(draft.entities, gone.id);
    if (last) takeWords(target, last);
    delete draft.entities[gone.id];
  }
  const names = found.flatMap(({ name, aliases }) => [name, ...aliases]);
  const aliases = new Map(names.map((name) => [keyOf(name), name] as const));
  aliases.delete(keyOf(to));
  aliases.delete('');
  target.name = to;
  setAliases(target, [...aliases.values()]);
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
