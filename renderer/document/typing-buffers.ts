/** Something that holds typing back for a moment and hands it in when asked: a prose editor, a text field. */
export interface TypingBuffer {
  /** Hands in what it holds; nothing where it holds nothing. */
  flush(): void;
}

/** What holds typing back on the page, in the order it came. */
export class TypingBuffers {
  readonly #buffers = new Set<TypingBuffer>();

  /** Registers a buffer; gives back the function that has it hand in what it holds and takes it away again. */
  add(buffer: TypingBuffer): () => void {
    this.#buffers.add(buffer);
    return () => {
      buffer.flush();
      this.#buffers.delete(buffer);
    };
  }

  /** Has all hand in what they hold. */
  flush(): void {
    for (const buffer of this.#buffers) buffer.flush();
  }
}
