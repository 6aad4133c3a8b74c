import { Step } from '@tiptap/pm/transform';
import type { z } from 'zod';
import type { Brief } from '../../brief/brief.ts';
import { proseDocument } from '../../prose/document.ts';
import { proseSchema } from '../../prose/schema.ts';
import { stepsBetween } from '../../prose/steps-between.ts';
import { type Result, success } from '../../result.ts';
import { patchBrief } from '../brief-patch.ts';
import { type CommandCall, callOf } from '../command.ts';
import { editProse } from '../prose-edit.ts';
import { allProse, type ProseTarget, proseAt, proseTarget, proseTargetKey } from '../prose-target.ts';
import { applyCall, batch } from '../registry.ts';

/** Steps by the key of the prose they belong to. */
export type StepsByProse = ReadonlyMap<string, readonly Step[]>;

/** A call that holds no other calls, and the steps it makes in prose. */
export interface SimpleChange {
  readonly call: CommandCall;
  readonly steps: StepsByProse;
  /** The brief it was made on; null if that is not known. */
  readonly before: Brief | null;
}

/** The steps that lead from the prose of one state of a brief to that of another, where both have it. */
export function stepsMade(before: Brief, after: Brief): StepsByProse {
  const made = new Map<string, readonly Step[]>();
  if (before.sections === after.sections && before.techniques === after.techniques) return made;
  for (const { target, prose } of allProse(after)) {
    const old = proseAt(before, target);
    if (!old || old === prose) continue;
    const steps = stepsBetween(proseDocument(old), proseDocument(prose));
    if (steps.length > 0) made.set(proseTargetKey(target), steps);
  }
  return made;
}

type Patch = z.output<typeof patchBrief.args>['patches'][number];

/** The prose a patch lies in; null if it lies elsewhere. */
function targetOf({ path: [collection, id, part] }: Patch): ProseTarget | null {
  const isTechnique = collection === 'techniques' && part === 'output';
  const target = isTechnique
    ? { in: 'technique', techniqueId: id }
    : { in: 'section', sectionId: collection === 'sections' ? id : null, part };
  return proseTarget.safeParse(target).data ?? null;
}

/**
 * A patch that replaces whole prose would take away what was written there elsewhere. So it becomes the steps that make
 * the difference, and a patch of the rest.
 */
function withoutWholeProse(call: CommandCall, before: Brief): Result<readonly CommandCall[]> {
  const args = patchBrief.args.safeParse(call.args);
  const targets = args.success ? args.data.patches.map(targetOf) : [];
  if (!args.success || targets.every((target) => target === null)) return success([call]);
  const applied = applyCall(before, call);
  if (!applied.ok) return applied;
  const { label, patches } = args.data;
  const edits: CommandCall[] = [];
  const rest: Patch[] = [];
  for (const [key, steps] of stepsMade(before, applied.value.brief)) {
    const target = targets.find((one) => one !== null && proseTargetKey(one) === key);
    const json = steps.map((step) => JSON.parse(JSON.stringify(step.toJSON())));
    if (target) edits.push(callOf(editProse, { target, steps: json, label }));
  }
  for (const [index, patch] of patches.entries()) {
    const target = targets[index];
    if (!target || !proseAt(before, target)) rest.push(patch);
  }
  return success(rest.length > 0 ? [...edits, callOf(patchBrief, { label, patches: rest })] : edits);
}

function editSteps(call: CommandCall): StepsByProse {
  const args = editProse.args.safeParse(call.args);
  if (!args.success) return new Map();
  const steps = args.data.steps.map((json) => Step.fromJSON(proseSchema, json));
  return new Map([[proseTargetKey(args.data.target), steps]]);
}

function simpleOf(call: CommandCall, before: Brief | null): Result<SimpleChanges> {
  if (call.name === editProse.name && before === null) {
    return success({ changes: [{ call, steps: editSteps(call), before }], after: null });
  }
  if (before === null) return success({ changes: [{ call, steps: new Map(), before }], after: null });
  const applied = applyCall(before, call);
  if (!applied.ok) return applied;
  const after = applied.value.brief;
  const steps = call.name === editProse.name ? editSteps(call) : stepsMade(before, after);
  return success({ changes: [{ call, steps, before }], after });
}

/** A call taken apart, and the brief after it; null if the brief before it was not given. */
export interface SimpleChanges {
  readonly changes: readonly SimpleChange[];
  readonly after: Brief | null;
}

function oneAfterTheOther(calls: readonly CommandCall[], before: Brief | null): Result<SimpleChanges> {
  const changes: SimpleChange[] = [];
  let after = before;
  for (const call of calls) {
    const simple = simpleChanges(call, after);
    if (!simple.ok) return simple;
    changes.push(...simple.value.changes);
    after = simple.value.after;
  }
  return success({ changes, after });
}

/**
 * Takes a call apart into calls that hold no others, with the steps each makes in prose. Without the brief it is made
 * on, only the steps of `prose.edit` are known; `isWholeProse` says which calls need that brief. Fails as the call does
 * if it does not fit the brief.
 */
export function simpleChanges(call: CommandCall, before: Brief | null): Result<SimpleChanges> {
  if (call.name === batch.name) {
    const args = batch.args.safeParse(call.args);
    return args.success ? oneAfterTheOther(args.data.calls, before) : simpleOf(call, before);
  }
  if (call.name !== patchBrief.name || before === null) return simpleOf(call, before);
  const calls = withoutWholeProse(call, before);
  if (!calls.ok) return calls;
  const [only] = calls.value;
  if (calls.value.length === 1 && only === call) return simpleOf(call, before);
  return oneAfterTheOther(calls.value, before);
}

/** Whether a call replaces whole prose, so that only the brief it is made on shows what it changes. */
export function replacesWholeProse(call: CommandCall): boolean {
  if (call.name === batch.name) {
    const args = batch.args.safeParse(call.args);
    return args.success && args.data.calls.some(replacesWholeProse);
  }
  if (call.name !== patchBrief.name) return false;
  const args = patchBrief.args.safeParse(call.args);
  return args.success && args.data.patches.some((patch) => targetOf(patch) !== null);
}
