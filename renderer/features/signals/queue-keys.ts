/** What a key does in the queue. */
export type QueueAction =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'accept' | 'edit' | 'reject' | 'undo' | 'redo' };

/** The keys of an event that matter here. */
export type QueueKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const verdicts: ReadonlyMap<string, 'accept' | 'edit' | 'reject'> = new Map([
  ['a', 'accept'],
  ['e', 'edit'],
  ['Enter', 'edit'],
  ['r', 'reject'],
  ['Delete', 'reject'],
]);

const page = 10;
const moves: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['j', 1],
  ['ArrowUp', -1],
  ['k', -1],
  ['PageDown', page],
  ['PageUp', -page],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);

/**
 * What a key does with the signal at a place of a queue: A accepts, E and Enter edit, R and Delete reject, J, K and the
 * arrows move, Ctrl+Z and Ctrl+Y undo and redo. Null for every other key.
 */
export function queueAction(
  { key, ctrlKey, metaKey, altKey, shiftKey }: QueueKey,
  at: number,
  count: number,
) {
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if ((ctrlKey || metaKey) && !altKey) {
    if (letter === 'z') return action(shiftKey ? 'redo' : 'undo');
    return letter === 'y' ? action('redo') : null;
  }
  if (ctrlKey || metaKey || altKey) return null;
  const move = moves.get(letter);
  if (move !== undefined) return goTo(Math.max(0, Math.min(at + move, count - 1)));
  const verdict = verdicts.get(letter);
  return verdict === undefined ? null : action(verdict);
}

const action = (kind: 'accept' | 'edit' | 'reject' | 'undo' | 'redo'): QueueAction => ({ kind });
const goTo = (to: number): QueueAction => ({ kind: 'go', to });
