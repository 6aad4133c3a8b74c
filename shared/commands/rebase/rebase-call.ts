import type { Mapping, Step } from '@tiptap/pm/transform';
import type { Brief } from '../../brief/brief.ts';
import type { Place } from '../../brief/place.ts';
import { proseDocument } from '../../prose/document.ts';
import { movedPassage } from '../../prose/moved-passage.ts';
import { noMove } from '../../prose/prose-move.ts';
import { StepRebase, writes } from '../../prose/rebase-steps.ts';
import { placeOfRecord } from '../../queries/anchored.ts';
import { type Result, success } from '../../result.ts';
import { type Applied, type CommandCall, callOf } from '../command.ts';
import { editProse } from '../prose-edit.ts';
import { proseAt, proseTargetKey, targetAt } from '../prose-target.ts';
import { applyCall, batch } from '../registry.ts';
import { adaptedCall } from './adapted-call.ts';
import type { BriefMove } from './brief-move.ts';
import { mendedReferences } from './mended-references.ts';
import { withFollowedMarks } from './rebased-marks.ts';
import { withMovedPlaces } from './rebased-passages.ts';
import { type SimpleChange, type StepsByProse, simpleChanges, stepsMade } from './simple-changes.ts';

/** What is to be made instead of a call, what it gives, and what takes it back. */
export interface MadeCall extends Applied {
  readonly call: CommandCall;
}

/** What became of a call after a move. */
export interface RebasedCall {
  /** Null if nothing of it is left to do. */
  readonly made: MadeCall | null;
  /** Why some or all of it cannot be made, in a sentence; null if nothing is lost. */
  readonly lost: string | null;
}

const noPlace = 'What it was written into was deleted elsewhere meanwhile.';
const noOwner = 'What it belongs to was deleted elsewhere meanwhile.';
const noSteps: readonly Step[] = [];
const noStepsAtAll: StepsByProse = new Map();

interface Part {
  readonly made: MadeCall | null;
  readonly lost: string | null;
}

/** The steps of changes made one after the other, as those of one. */
function stepsOf(changes: readonly SimpleChange[]): StepsByProse {
  const all = new Map<string, readonly Step[]>();
  for (const { steps } of changes) {
    for (const [key, made] of steps) all.set(key, [...(all.get(key) ?? noSteps), ...made]);
  }
  return all;
}

function asJson({ name, args }: CommandCall) {
  return { name, args: JSON.parse(JSON.stringify(args)) };
}

/** Several calls as one. */
function joined(calls: readonly CommandCall[], label: string): CommandCall {
  return callOf(batch, { label: label.slice(0, 200), calls: calls.map(asJson) });
}

/** Brings calls that were made one after the other on one state of a brief onto that brief after a move. */
export class CallRebase {
  #brief: Brief;
  #prose = new Map<string, StepRebase>();
  readonly #move: BriefMove;

  /** `changes` are those to be rebased, all of them, in order; `brief` is the brief after the move. */
  constructor(changes: readonly SimpleChange[], move: BriefMove, brief: Brief) {
    this.#brief = brief;
    this.#move = move;
    const keys = new Set([...move.prose.keys(), ...changes.flatMap(({ steps }) => [...steps.keys()])]);
    for (const key of keys) {
      const maps = changes.flatMap(({ steps }) => (steps.get(key) ?? noSteps).map((step) => step.getMap()));
      this.#prose.set(key, new StepRebase(maps, move.prose.get(key) ?? noMove));
    }
  }

  /** The brief with the calls handed in so far. */
  get brief(): Brief {
    return this.#brief;
  }

  /**
   * How the brief moved for somebody who saw it after the calls handed in so far; worked out only when it is asked for.
   */
  moveSoFar(): () => BriefMove {
    const moves = [...this.#prose].map(([key, steps]) => [key, steps.moveSoFar()] as const);
    return () => ({ ...this.#move, prose: new Map(moves.map(([key, move]) => [key, move()])) });
  }

  /** Rebases the next call, given both as it is and taken apart. */
  rebase(call: CommandCall, changes: readonly SimpleChange[], label: string): RebasedCall {
    const start = this.#brief;
    const before = new Map([...this.#prose].map(([key, steps]) => [key, steps.copy()]));
    const notMade = (lost: string | null): RebasedCall => {
      this.#brief = start;
      this.#prose = before;
      for (const { steps } of changes) this.#pass(steps, noStepsAtAll);
      return { made: null, lost };
    };
    const parts = changes.map((change) => this.#part(change));
    const made = parts.flatMap((part) => part.made ?? []);
    const lost = parts.find((part) => part.lost !== null)?.lost ?? null;
    const [only] = made;
    if (!only) return notMade(lost);
    const mending = this.#mending(made, label);
    if (mending === 'lost') return notMade(noOwner);
    // A single call stays as it is, unless it is a batch, which has a label of its own.
    if (made.length === 1 && mending === null && call.name !== batch.name) return { made: only, lost };
    const calls = made.map((each) => each.call);
    const whole = joined(mending ? [...calls, mending] : calls, label);
    const applied = applyCall(start, whole);
    if (!applied.ok) return notMade(applied.error.message);
    this.#brief = applied.value.brief;
    return { made: { ...applied.value, call: whole }, lost };
  }

  /**
   * Makes another call instead of the next one, whose own changes are passed over. This is for undo: the inverse of a
   * rebased call is the one that the rebased call gives now. Nothing is made if the call is null or is refused.
   */
  makeInstead(call: CommandCall | null, changes: readonly SimpleChange[]): RebasedCall {
    const applied = call && applyCall(this.#brief, call);
    const simple = call && applied?.ok ? simpleChanges(call, this.#brief) : null;
    this.#pass(stepsOf(changes), stepsOf(simple?.ok ? simple.value.changes : []));
    if (!call || !applied?.ok) return { made: null, lost: null };
    this.#brief = applied.value.brief;
    return { made: { ...applied.value, call }, lost: null };
  }

  #part({ call, steps, before }: SimpleChange): Part {
    if (call.name === editProse.name) return this.#edit(call, steps);
    const placed = withMovedPlaces(
      before ? withFollowedMarks(call, before, this.#brief) : call,
      (place) => this.#mappingOf(place),
      (collection, id) => placeOfRecord(this.#brief, collection, id),
    );
    const adapted = adaptedCall(placed, this.#brief, this.#move);
    const made = adapted.call && this.#made(adapted.call, steps);
    if (made?.ok) return { made: made.value, lost: adapted.lost };
    this.#pass(steps, noStepsAtAll);
    return { made: null, lost: made?.error.message ?? adapted.lost };
  }

  /* Where positions went for somebody who made the calls handed in so far. */
  #mappingOf(place: Place): Mapping | null {
    const target = targetAt(place);
    const rebase = target && this.#prose.get(proseTargetKey(target));
    return rebase ? rebase.moveSoFar()().mapping : null;
  }

  #made(call: CommandCall, steps: StepsByProse): Result<MadeCall> {
    const applied = applyCall(this.#brief, call);
    if (!applied.ok) return applied;
    this.#take(applied.value.brief, steps);
    return success({ ...applied.value, call });
  }

  #edit(call: CommandCall, steps: StepsByProse): Part {
    const args = editProse.args.parse(call.args);
    const key = proseTargetKey(args.target);
    const own = steps.get(key) ?? noSteps;
    const prose = proseAt(this.#brief, args.target);
    const rebased = prose && this.#prose.get(key)?.rebase(own, proseDocument(prose));
    const lost = !rebased || rebased.withoutPlace.length > 0 ? noPlace : null;
    if (!rebased || rebased.steps.length === 0) {
      this.#pass(steps, noStepsAtAll);
      return { made: null, lost };
    }
    const json = rebased.steps.map((step) => JSON.parse(JSON.stringify(step.toJSON())));
    const move = args.passages && rebased.moveAfter().mapping;
    const passages = move
      ? { passages: args.passages?.map((one) => ({ ...one, passage: movedPassage(one.passage, move) })) }
      : {};
    const next = callOf(editProse, { ...args, steps: json, ...passages });
    const applied = applyCall(this.#brief, next);
    if (!applied.ok) {
      this.#pass(steps, noStepsAtAll);
      return { made: null, lost: own.some(writes) ? noPlace : null };
    }
    rebased.keep();
    this.#brief = applied.value.brief;
    return { made: { ...applied.value, call: next }, lost };
  }

  #take(brief: Brief, steps: StepsByProse): void {
    this.#pass(steps, stepsMade(this.#brief, brief));
    this.#brief = brief;
  }

  #pass(old: StepsByProse, made: StepsByProse): void {
    for (const key of new Set([...old.keys(), ...made.keys()])) {
      const rebase = this.#prose.get(key) ?? new StepRebase([], noMove);
      rebase.pass(old.get(key) ?? noSteps, made.get(key) ?? noSteps);
      this.#prose.set(key, rebase);
    }
  }

  /* Only a record that is gone, or that a patch takes away, can leave an id behind that names nothing. */
  #mending(made: readonly MadeCall[], label: string): CommandCall | 'lost' | null {
    const mayDangle = this.#move.hasLostRecords || made.some(({ call }) => call.name === 'brief.patch');
    if (!mayDangle || this.#move.paths.size === 0) return null;
    const mending = mendedReferences(this.#brief, label);
    if (mending === null || mending === 'lost') return mending;
    const mended = applyCall(this.#brief, mending);
    if (mended.ok) this.#take(mended.value.brief, noStepsAtAll);
    return mending;
  }
}
