import { newId } from '#shared/brief/ids.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { sourceId } from '#shared/brief/kinds/source.ts';
import { inOrder, orderBetween } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { callOf } from '#shared/commands/command.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { batch } from '#shared/commands/registry.ts';
import { type Result, success } from '#shared/result.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { orderAfter } from '../../document/add-record.ts';
import type { BriefDocument } from '../../document/brief-document.ts';

const longestTitle = 60;

/** What a source is called where little room is: "Gazette 3", "Untitled source". */
export function shortTitle(title: string): string {
  const shown = visibleSigns(title).trim();
  if (shown === '') return 'Untitled source';
  return shown.length > longestTitle ? `${shown.slice(0, longestTitle - 1).trimEnd()}…` : shown;
}

/**
 * Adds an item of evidence without words that cites a source, as one step of undo; behind the item `after`, or before
 * all of them if it is null. Gives its id, or why it was not added.
 */
export function citeInNewEvidence(
  document: BriefDocument,
  source: string,
  after: string | null,
): Result<string> {
  const { evidence, sources } = document.brief;
  const order =
    after === null ? orderBetween(null, inOrder(evidence)[0]?.order ?? null) : orderAfter(evidence, after);
  const id = newId();
  const record = { ...makeEvidence(id, order), sourceIds: [sourceId.parse(source)] };
  const label = `Add evidence from “${shortTitle(ownRecord(sources, source)?.title ?? '')}”`;
  const calls = [callOf(recordCommands.evidence.add, { record })];
  const added = document.runCall({ name: batch.name, args: { label, calls } });
  return added.ok ? success(id) : added;
}
