/** What work in parts comes to, done without a pause. */
export function wholeOf<Value>(parts: Generator<undefined, Value>): Value {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}
