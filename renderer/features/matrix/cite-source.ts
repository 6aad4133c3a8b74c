import type { Brief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { sourceId } from '#shared/brief/kinds/source.ts';
import { inOrder, orderBetween } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { type QuotedPassage, quoteCall } from '#shared/commands/capture-calls.ts';
import { type CommandCall, callOf } from '#shared/commands/command.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { batch } from '#shared/commands/registry.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { orderAfter } from '../../document/add-record.ts';
import type { BriefDocument } from '../../document/brief-document.ts';

const longestTitle = 60;

/** What a source or a capture is called where little room is: "Gazette 3", "Untitled". */
export function shortTitle(title: string): string {
  const shown = visibleSigns(title).trim();
  if (shown === '') return 'Untitled';
  return shown.length > longestTitle ? `${shown.slice(0, longestTitle - 1).trimEnd()}…` : shown;
}

/* The order of evidence behind an item, or before all of them if it is null. */
function orderBehind({ evidence }: Brief, after: string | null): string {
  if (after !== null) return orderAfter(evidence, after);
  return orderBetween(null, inOrder(evidence)[0]?.order ?? null);
}

function added(document: BriefDocument, title: string, call: CommandCall, id: string): Result<string> {
  const label = `Add evidence from “${shortTitle(title)}”`;
  const ran = document.runCall({ name: batch.name, args: { label, calls: [call] } });
  return ran.ok ? success(id) : ran;
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
  const { brief } = document;
  const id = newId();
  const record = { ...makeEvidence(id, orderBehind(brief, after)), sourceIds: [sourceId.parse(source)] };
  const title = ownRecord(brief.sources, source)?.title ?? '';
  return added(document, title, callOf(recordCommands.evidence.add, { record }), id);
}

/** Adds an item of evidence quoted from a capture, as `citeInNewEvidence` does. */
export function quoteInNewEvidence(
  document: BriefDocument,
  { captureId, passage, quotation }: QuotedPassage,
  after: string | null,
): Result<string> {
  const { brief } = document;
  const capture = ownRecord(brief.captures, captureId);
  if (!capture) {
    return failure('command-refused', 'No evidence was made: the capture is no longer in the brief.');
  }
  const { call, id } = quoteCall(brief, capture, passage, quotation, orderBehind(brief, after));
  return added(document, capture.title, call, id);
}
