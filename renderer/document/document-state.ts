import type { Brief } from '#shared/brief/brief.ts';
import type { Problem } from '#shared/result.ts';
import type { History } from './history.ts';

/**
 * Where the last edit stands on its way to the disk. `behind`: all of this window is there, but what was changed
 * elsewhere could not be read.
 */
export type SaveState = 'saved' | 'saving' | 'failed' | 'behind';

/** What an open brief shows and what is known of it. */
export interface DocumentState {
  readonly brief: Brief;
  readonly saveState: SaveState;
  /** ISO moment of the last write, null before the first one of this window. */
  readonly savedAt: string | null;
  readonly problem: Problem | null;
  /** A sentence where the brief can only be read. */
  readonly readOnly: string | null;
  /** A sentence where another state of the brief took the place of the one that was open; null once it was read. */
  readonly replaced: string | null;
  readonly history: History;
  /** Whether nobody has changed the brief since it was made, as far as this window knows. */
  readonly isUntouched: boolean;
}

/** Something that holds typing back for a moment and hands it in when asked: a prose editor, a text field. */
export interface TypingBuffer {
  /** Hands in what it holds; nothing where it holds nothing. */
  flush(): void;
}

/** How a change is grouped in the history: equal groups without a pause between are one undo. */
export interface RunOptions {
  readonly group?: string;
}
