import type { Result } from '#shared/result.ts';
import type { EngineEvent, EngineRequestName } from './requests.ts';

/** A message to the worker thread. */
export type ToWorker =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: EngineRequestName;
      readonly request: unknown;
    }
  | { readonly kind: 'close' };

/** A message from the worker thread. */
export type FromWorker =
  | { readonly kind: 'opened'; readonly result: Result<null> }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: EngineEvent }
  | { readonly kind: 'closed' };
