import type { Preview } from '../export/preview-picture.ts';

/** For each of a few windows its layout and the one before, whose pages may still be asked for. */
const limit = 8;

/** Keeps the latest previews by id, so that a window can ask for their pages one by one. */
export class PreviewShelf {
  readonly #previews = new Map<string, Preview>();

  /** Keeps a preview; the oldest is dropped. */
  put(id: string, preview: Preview): void {
    this.#previews.set(id, preview);
    const [oldest] = this.#previews.keys();
    if (this.#previews.size > limit && oldest !== undefined) this.#previews.delete(oldest);
  }

  /** The preview with an id; undefined if it was dropped. */
  get(id: string): Preview | undefined {
    return this.#previews.get(id);
  }
}
