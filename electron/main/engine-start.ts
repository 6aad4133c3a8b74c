import { type Engine, type EngineClientOptions, startEngine } from '#engine/client.ts';
import type { EngineEvent } from '#engine/requests.ts';
import type { Result } from '#shared/result.ts';

/**
 * The engine from before Electron is ready: it starts when this object is made, so that the library opens meanwhile.
 */
export class EngineStart {
  #options: Omit<EngineClientOptions, 'onEvent'>;
  readonly #unheard: EngineEvent[] = [];
  #listener: ((event: EngineEvent) => void) | null = null;
  #begun: Promise<Result<Engine>> | null;
  #newest: Promise<Result<Engine>>;

  constructor(options: Omit<EngineClientOptions, 'onEvent'>) {
    this.#options = options;
    this.#newest = this.#start();
    this.#begun = this.#newest;
  }

  /**
   * The first time, the engine that is already starting; after that, since the last one failed, a newly started one.
   */
  open(): Promise<Result<Engine>> {
    this.#newest = this.#begun ?? this.#start();
    this.#begun = null;
    return this.#newest;
  }

  /** Closes the engine that was started last, if it did start. One that is still starting finishes that first. */
  async close(): Promise<void> {
    const started = await this.#newest;
    if (started.ok) await started.value.close();
  }

  /** Where the library to be opened is. */
  get libraryFile(): string {
    return this.#options.libraryFile;
  }

  /** From the next start of the engine on, another library is opened, and made if it is missing. */
  openInstead(libraryFile: string): void {
    this.#options = { ...this.#options, libraryFile, mayMake: true };
  }

  /** From now on the listener hears what the engine tells, beginning with what it told before. */
  listen(listener: (event: EngineEvent) => void): void {
    this.#listener = listener;
    for (const event of this.#unheard.splice(0)) listener(event);
  }

  #start(): Promise<Result<Engine>> {
    return startEngine({
      ...this.#options,
      onEvent: (event) => {
        if (this.#listener) this.#listener(event);
        else this.#unheard.push(event);
      },
    });
  }
}
