import { newId } from '#shared/brief/ids.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { inOrder, orderBetween } from '#shared/brief/order.ts';
import { callOf } from '#shared/commands/command.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { batch } from '#shared/commands/registry.ts';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useApp } from '../../window/app-store.ts';
import { takenOver } from './taken-over.ts';

/**
 * Adds sources of the library at the end of the register, as one change and one step of undo. Gives their ids in the
 * same order; null if nothing was added.
 */
export function takeOverSources(
  document: BriefDocument,
  all: readonly LibrarySource[],
): readonly string[] | null {
  if (all.length === 0) return null;
  const at = new Date().toISOString();
  const by = useApp.getState().settings.author.trim();
  let last = inOrder(document.brief.sources).at(-1)?.order ?? null;
  const records = all.map((found) => {
    const order = orderBetween(last, null);
    last = order;
    return { ...makeSource(newId(), order), ...takenOver(found, at, by) };
  });
  const calls = records.map((record) => callOf(recordCommands.sources.add, { record }));
  const label = all.length === 1 ? 'Add source from the library' : 'Add sources from the library';
  return document.run(batch, { label, calls: calls as never }).ok ? records.map(({ id }) => id) : null;
}
