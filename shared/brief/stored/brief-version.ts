import type { Brief } from '../brief.ts';
import type { Fields, StoredPatch } from './field-changes.ts';

/** A change of a brief as it was stored. */
export interface StoredCall {
  readonly name: string;
  readonly args: unknown;
}

/**
 * A new form of the whole brief, for when records move from one kind to another or the head gives up a record. What
 * changes inside one kind is described in that kind's file.
 *
 * All functions are pure and accept anything: what was stored may be damaged, and then stays as it is.
 */
export interface BriefVersion {
  /** The form this version leads to. */
  readonly form: number;
  readonly name: string;
  /** The brief in the new form. */
  readonly brief: (brief: Fields) => Fields;
  /**
   * The calls that do in the new form what a stored one did; null if it means the same as before. `before` is the brief
   * it is about to change, in today's form.
   */
  readonly call: (call: StoredCall, before: Brief) => readonly StoredCall[] | null;
  /** The calls that do what one stored patch did; null if it means the same as before. */
  readonly patch: (patch: StoredPatch, before: Brief) => readonly StoredCall[] | null;
}
