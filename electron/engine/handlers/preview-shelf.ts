import type { Preview } from '../export/preview-picture.ts';

/** One setting for each of a few windows, and the one before, whose pages may still be asked for. */
const limit = 8;

/** Keeps the latest previews by id, so that a window can ask for their pages one by one. */
export class PreviewShelf {
  readonly #previews = new Map<string, Preview>();

  /** Keeps a preview; the oldest gives way. */
  put(id: string, preview: Preview): void {
    this.#previews.set(id, preview);
    const [oldest] = this.#previews.keys();
    if (this.#previews.size > limit && oldest !== undefined) this.#previews.delete(oldest);
  }

  /** The preview of an id, or undefined where it gave way. */
  get(id: string): Preview | undefined {
    return this.#previews.get(id);
  }
}
