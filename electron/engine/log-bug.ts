/** Logs a bug by its kind and place; its message is left out, for it may hold a brief's words. */
export function logBug(where: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const kind = error instanceof Error ? error.name : typeof error;
  console.error([`The engine met an error of its own at “${where}”: ${kind}`, ...places].join('\n'));
}
