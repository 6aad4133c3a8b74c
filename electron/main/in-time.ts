/** What a promise gives, or null if it takes longer than that. */
export async function inTime<Value>(promise: Promise<Value>, patienceMs: number): Promise<Value | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), patienceMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
