import { failure, type Result, success } from '../result.ts';
import { type Brief, brief, briefFormatVersion } from './brief.ts';
import { collectionNames } from './collections.ts';
import { parseBrief } from './parse.ts';
import type { Prose } from './prose.ts';
import { rebuildBrief } from './repair-fields.ts';
import { repairMarks } from './repair-marks.ts';
import { repairProse } from './repair-prose.ts';
import { repairReferences } from './repair-references.ts';
import { repairOrder, repairSections } from './repair-sections.ts';
import { type Fields, isFields } from './stored/field-changes.ts';
import { formOf, upcastBrief } from './stored/versions.ts';

/** A brief that opens, and what was repaired for that, in whole sentences without any of its text. */
export interface RepairedBrief {
  readonly brief: Brief;
  /** Empty if the brief was sound. */
  readonly repairs: readonly string[];
}

/** Says whether prose fits the schema it is opened with. The caller gives it, since that schema is not known here. */
export type ProseCheck = (prose: Prose) => boolean;

/**
 * Opens a brief from parsed JSON of unknown origin and repairs what is odd but harmless: fields of the wrong form, ids
 * that name nothing, missing or doubled fixed sections, prose that does not fit the schema, marks that do not fit their
 * text, order keys that cannot be used. Text is kept wherever possible: words that cannot stay where they were become paragraphs.
 *
 * A sound brief comes back as it is. A later form is refused with `brief-is-newer`, anything without even the outline
 * of a brief with `brief-is-damaged`.
 */
export function repairBrief(value: unknown, isValidProse: ProseCheck = () => true): Result<RepairedBrief> {
  const parsed = parseBrief(value);
  if (parsed.ok) return success(repairMeaning(parsed.value, [], isValidProse));
  if (parsed.error.code === 'brief-is-newer' || !hasOutline(value)) return parsed;
  const today = upcastBrief(value, briefFormatVersion);
  return isFields(today) ? rebuilt(today, isValidProse) : parsed;
}

/**
 * What this version can show of a brief of a later form: everything whose form it knows, without the rest. It is only
 * for showing; what is kept are the bytes. `brief-is-damaged` if not even the outline of a brief is there.
 */
export function viewOfNewerBrief(value: unknown, isValidProse: ProseCheck = () => true): Result<Brief> {
  if (!hasOutline(value)) return damaged();
  const view = rebuilt({ ...value, formatVersion: briefFormatVersion }, isValidProse);
  return view.ok ? success(view.value.brief) : view;
}

function damaged(): Result<never> {
  return failure(
    'brief-is-damaged',
    'The brief cannot be read: too much of it is not what a brief holds, and it could not be repaired. Nothing was changed. Ask for a fresh copy, or restore one from a backup.',
  );
}

function rebuilt(value: Fields, isValidProse: ProseCheck): Result<RepairedBrief> {
  const repairs: string[] = [];
  const sound = brief.safeParse(rebuildBrief(value, repairs));
  return sound.success ? success(repairMeaning(sound.data, repairs, isValidProse)) : damaged();
}

/** Whether a value says that it is a brief of some form and holds at least two of its maps of records. */
function hasOutline(value: unknown): value is Fields {
  if (!isFields(value) || formOf(value) === null) return false;
  const collections = collectionNames.filter((name) => Object.hasOwn(value, name) && isFields(value[name]));
  return collections.length >= 2;
}

function repairMeaning(sound: Brief, repairs: string[], isValidProse: ProseCheck): RepairedBrief {
  const steps = [
    (at: Brief) => repairSections(at, repairs),
    (at: Brief) => repairOrder(at, repairs),
    (at: Brief) => repairProse(at, repairs, isValidProse),
    (at: Brief) => repairMarks(at, repairs),
    (at: Brief) => repairReferences(at, repairs),
  ];
  return { brief: steps.reduce((at, step) => step(at), sound), repairs };
}
