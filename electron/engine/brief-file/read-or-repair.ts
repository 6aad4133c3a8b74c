import { briefFormatVersion } from '#shared/brief/brief.ts';
import { listStarts } from '#shared/brief/list-start.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { type RepairedBrief, repairBrief, viewOfNewerBrief } from '#shared/brief/repair.ts';
import { formOf } from '#shared/brief/stored/versions.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { isLayable } from '#shared/prose/table-size.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { type Result, success } from '#shared/result.ts';

/**
 * Opens a brief from parsed JSON of unknown origin (a `.brief` file, a JSON export, a damaged library): repaired if it
 * is odd, with prose that fits the schema and numbers that a page can show. Refused with `brief-is-newer` or
 * `brief-is-damaged`.
 */
export function readOrRepairBrief(value: unknown): Result<RepairedBrief> {
  return repairBrief(value, canBeShown);
}

const canBeShown = (prose: Prose) => isShowable(prose) && isValidProse(prose) && hasLayableTables(prose);

/**
 * A brief that came from outside, sound or repaired; or what can be shown of one of a later form, with its own JSON.
 */
export interface ReadBrief extends RepairedBrief {
  readonly newer?: NewerBrief;
}

/** What the user reads when a brief of a later form comes in. */
export function newerBriefSentence(form: number): string {
  return `This brief was written by a newer version of Briefwright (form ${form}; this one knows up to ${briefFormatVersion}). It is shown as far as this version knows it, can only be read, and is kept as it is.`;
}

/**
 * Does what `readOrRepairBrief` does, but also takes a brief of a later form: it gives what of it can be shown, and the
 * text the value was read from, which `json` gives, to be kept as it is.
 */
export function readBriefOfAnyForm(value: unknown, json: () => string): Result<ReadBrief> {
  const form = formOf(value);
  if (form === null || form <= briefFormatVersion) return readOrRepairBrief(value);
  const view = viewOfNewerBrief(value, canBeShown);
  if (!view.ok) return view;
  return success({ brief: view.value, repairs: [newerBriefSentence(form)], newer: { form, json: json() } });
}

/** A table cell over more columns is not a real table but an attempt to exhaust whoever lays it out. */
const widestSpan = 100;

const wholeNumbers: Readonly<Record<string, readonly [string, number, number][]>> = {
  heading: [['level', 1, 3]],
  orderedList: [['start', listStarts.least, listStarts.most]],
  tableCell: [
    ['colspan', 1, widestSpan],
    ['rowspan', 1, 1_000],
  ],
  tableHeader: [
    ['colspan', 1, widestSpan],
    ['rowspan', 1, 1_000],
  ],
};

/** The schema says that these are numbers; this checks that a page can have them. */
function isShowable(node: Prose | ProseNode): boolean {
  const numbers = ownRecord(wholeNumbers, node.type) ?? [];
  const isFine = numbers.every(([name, lowest, highest]) => {
    const value = node.attrs?.[name];
    if (value === undefined) return true;
    return typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest;
  });
  return isFine && (node.content ?? []).every(isShowable);
}

/** The schema allows cells, but does not limit how many there are. */
function hasLayableTables(node: Prose | ProseNode): boolean {
  const children = node.content ?? [];
  if (node.type === 'table' && !isLayable(children.map((row) => (row.content ?? []).map(spansOf))))
    return false;
  return children.every(hasLayableTables);
}

function spansOf({ attrs }: ProseNode) {
  return { columnSpan: Number(attrs?.colspan ?? 1), rowSpan: Number(attrs?.rowspan ?? 1) };
}
