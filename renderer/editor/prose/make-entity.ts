import type { Editor } from '@tiptap/core';
import { newId } from '#shared/brief/ids.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { orderAtEnd } from '#shared/brief/order.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { targetAt } from '#shared/commands/prose-target.ts';
import { batch } from '#shared/commands/registry.ts';
import { markedOfProse } from '#shared/prose/field-prose.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { placeAround } from '../../window/go-to-place.ts';
import { addressAt } from '../fields/field-address.ts';
import { fieldChange } from '../fields/field-change.ts';

function knownEntity(document: BriefDocument, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.values(document.brief.entities).find((entity) =>
    [entity.name, ...entity.aliases].some((known) => known.toLowerCase() === wanted),
  )?.id;
}

/* The call that puts a mention in place of what is selected, in prose or in a text of a record. */
function mentionCall(document: BriefDocument, editor: Editor, attrs: object): CommandCall | null {
  const mention = editor.schema.nodes.mention;
  const place = placeAround(editor.view.dom);
  if (!mention || !place) return null;
  const transaction = editor.state.tr.replaceSelectionWith(mention.create({ ...attrs }));
  const address = addressAt(place);
  if (address) {
    const marked = markedOfProse(transaction.doc.toJSON());
    return fieldChange(document.brief, address, marked)?.call ?? null;
  }
  const target = targetAt(place);
  const steps = transaction.steps.map((step) => JSON.parse(JSON.stringify(step.toJSON())));
  return target && { name: 'prose.edit', args: { target, steps, label: 'Mention entity' } };
}

/**
 * Makes an entity of the selected words and a mention in their place, as one change. If an entity of that name already
 * exists, the words become a mention of it. Gives the entity's id, or null if nothing is selected.
 */
export function makeEntityOfSelection(document: BriefDocument, editor: Editor): string | null {
  document.flushTyping();
  const { from, to } = editor.state.selection;
  const name = editor.state.doc.textBetween(from, to, ' ').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > 500) return null;
  const known = knownEntity(document, name);
  const entityId = known ?? newId();
  const edit = mentionCall(document, editor, { entityId, text: name });
  if (!edit) return null;
  const record = makeEntity(entityId, orderAtEnd(document.brief.entities), name);
  const add = { name: 'entity.add', args: { record } };
  const calls = (known === undefined ? [add, edit] : [edit]).map(({ name: call, args }) => ({
    name: call,
    args: JSON.parse(JSON.stringify(args)),
  }));
  const done = document.run(batch, { label: known === undefined ? 'Make entity' : 'Mention entity', calls });
  return done.ok ? entityId : null;
}
