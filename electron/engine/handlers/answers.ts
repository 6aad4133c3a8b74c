import { type Result, success } from '#shared/result.ts';

/** Makes the answer to a request from what a library gave; a failure is passed on as it is. */
export function answerOf<Value, Answer>(
  result: Result<Value>,
  make: (value: Value) => Answer,
): Result<Answer> {
  return result.ok ? success(make(result.value)) : result;
}

/** The answer to a request that has nothing to report except that it was done. */
export function done(result: Result<void>): Result<Record<string, never>> {
  return answerOf(result, () => ({}));
}
