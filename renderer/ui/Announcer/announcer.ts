type Listener = () => void;

/** What the live regions hold; `turn` changes with every message, so that the same words are read twice. */
interface Spoken {
  readonly polite: string;
  readonly assertive: string;
  readonly turn: number;
}

let spoken: Spoken = { polite: '', assertive: '', turn: 0 };
const listeners = new Set<Listener>();

/**
 * Has a screen reader say something that is seen but not focused: a row was moved, a search has ended. `assertive`
 * interrupts; keep it for what cannot wait.
 */
export function announce(message: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  spoken = { ...spoken, [urgency]: message, turn: spoken.turn + 1 };
  for (const listener of listeners) listener();
}

/** For `AnnouncerRegion`: subscribe to what is to be said. */
export function subscribeToAnnouncements(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For `AnnouncerRegion`: what is to be said now. */
export function currentAnnouncement(): Spoken {
  return spoken;
}
