import { type Result, success } from '#shared/result.ts';

/** Makes the answer to a request of what a library gave; a failure goes on as it is. */
export function answerOf<Value, Answer>(
  result: Result<Value>,
  make: (value: Value) => Answer,
): Result<Answer> {
  return result.ok ? success(make(result.value)) : result;
}

/** The answer to a request that has nothing to tell but that it was done. */
export function done(result: Result<void>): Result<Record<string, never>> {
  return answerOf(result, () => ({}));
}
