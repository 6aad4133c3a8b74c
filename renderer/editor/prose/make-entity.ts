import type { Editor } from '@tiptap/core';
import { newId } from '#shared/brief/ids.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { orderAtEnd } from '#shared/brief/order.ts';
import { type ProseTarget, targetAt } from '#shared/commands/prose-target.ts';
import { batch } from '#shared/commands/registry.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { placeAround } from '../../window/go-to-place.ts';

/** The prose that an editor of the page edits, read from the element around it. */
export function targetOf(editor: Editor): ProseTarget | null {
  const place = placeAround(editor.view.dom);
  return place ? targetAt(place) : null;
}

function knownEntity(document: BriefDocument, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.values(document.brief.entities).find((entity) =>
    [entity.name, ...entity.aliases].some((known) => known.toLowerCase() === wanted),
  )?.id;
}

/**
 * Makes an entity of the selected words and a mention in their place, as one change. If an entity of that name already
 * exists, the words become a mention of it. Gives the entity's id, or null if nothing is selected.
 */
export function makeEntityOfSelection(document: BriefDocument, editor: Editor): string | null {
  document.flushTyping();
  const { from, to } = editor.state.selection;
  const name = editor.state.doc.textBetween(from, to, ' ').replace(/\s+/g, ' ').trim();
  const target = targetOf(editor);
  const mention = editor.schema.nodes.mention;
  if (name === '' || name.length > 500 || !target || !mention) return null;
  const known = knownEntity(document, name);
  const entityId = known ?? newId();
  const transaction = editor.state.tr.replaceSelectionWith(mention.create({ entityId, text: name }));
  const steps = transaction.steps.map((step) => JSON.parse(JSON.stringify(step.toJSON())));
  const edit = { name: 'prose.edit', args: { target, steps, label: 'Mention entity' } };
  const record = makeEntity(entityId, orderAtEnd(document.brief.entities), name);
  const add = { name: 'entity.add', args: { record } };
  const calls = known === undefined ? [add, edit] : [edit];
  const done = document.run(batch, { label: known === undefined ? 'Make entity' : 'Mention entity', calls });
  return done.ok ? entityId : null;
}
