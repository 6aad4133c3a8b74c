import { newId } from '#shared/brief/ids.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { inOrder, orderBetween } from '#shared/brief/order.ts';
import { callOf } from '#shared/commands/command.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { batch } from '#shared/commands/registry.ts';
import type { ReferenceFields } from '#shared/readers/references/reference.ts';
import type { BriefDocument } from '../../document/brief-document.ts';

/** Adds sources at the end of the register, as one change and one step of undo. Says whether they were added. */
export function addReferences(document: BriefDocument, all: readonly ReferenceFields[]): boolean {
  let last = inOrder(document.brief.sources).at(-1)?.order ?? null;
  const calls = all.map((fields) => {
    const order = orderBetween(last, null);
    last = order;
    return callOf(recordCommands.sources.add, { record: { ...makeSource(newId(), order), ...fields } });
  });
  if (calls.length === 0) return false;
  return document.run(batch, { label: 'Import references', calls: calls as never }).ok;
}
