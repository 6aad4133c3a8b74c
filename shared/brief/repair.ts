import { failure, type Result, success } from '../result.ts';
import { type Brief, brief, briefFormatVersion } from './brief.ts';
import { collectionNames } from './collections.ts';
import { parseBrief } from './parse.ts';
import type { Prose } from './prose.ts';
import { rebuildBrief } from './repair-fields.ts';
import { repairProse } from './repair-prose.ts';
import { repairReferences } from './repair-references.ts';
import { repairOrder, repairSections } from './repair-sections.ts';
import { type Fields, isFields } from './stored/field-changes.ts';
import { formOf, upcastBrief } from './stored/versions.ts';

/** A brief that opens, and what had to be done for it, in whole sentences without any of its text. */
export interface RepairedBrief {
  readonly brief: Brief;
  /** Empty where the brief was sound as it came. */
  readonly repairs: readonly string[];
}

/** Says whether prose fits the schema it is opened with; given by the caller, since that schema is not known here. */
export type ProseCheck = (prose: Prose) => boolean;

/**
 * Opens a brief from parsed JSON of unknown origin and repairs what is odd but harmless: fields of the wrong form,
 * ids that name nothing, missing or doubled fixed sections, prose against the schema, places in the order that cannot
 * be used. Text is kept wherever it can be: words that cannot stay where they stood become paragraphs.
 *
 * A brief that is sound comes back as it is. A newer form is refused with `brief-is-newer`, anything that has not even
 * the outline of a brief with `brief-is-damaged`.
 */
export function repairBrief(value: unknown, isValidProse: ProseCheck = () => true): Result<RepairedBrief> {
  const parsed = parseBrief(value);
  if (parsed.ok) return success(repairMeaning(parsed.value, [], isValidProse));
  if (parsed.error.code === 'brief-is-newer' || !hasOutline(value)) return parsed;
  const today = upcastBrief(value, briefFormatVersion);
  return isFields(today) ? rebuilt(today, isValidProse) : parsed;
}

/**
 * What this version can show of a brief of a later form: all that it knows the form of, the rest left out. Only to be
 * looked at; what is kept are the bytes. `brief-is-damaged` where not even the outline is there.
 */
export function viewOfNewerBrief(value: unknown, isValidProse: ProseCheck = () => true): Result<Brief> {
  if (!hasOutline(value)) return damaged();
  const view = rebuilt({ ...value, formatVersion: briefFormatVersion }, isValidProse);
  return view.ok ? success(view.value.brief) : view;
}

function damaged(): Result<never> {
  return failure(
    'brief-is-damaged',
    'The brief cannot be read: too much of it has another form than a brief has, and it could not be repaired. Nothing was changed. Ask for a fresh copy, or restore one from a backup.',
  );
}

function rebuilt(value: Fields, isValidProse: ProseCheck): Result<RepairedBrief> {
  const repairs: string[] = [];
  const sound = brief.safeParse(rebuildBrief(value, repairs));
  return sound.success ? success(repairMeaning(sound.data, repairs, isValidProse)) : damaged();
}

/** Whether a value says of itself that it is a brief of some form, and holds at least two of its collections. */
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
    (at: Brief) => repairReferences(at, repairs),
  ];
  return { brief: steps.reduce((at, step) => step(at), sound), repairs };
}
