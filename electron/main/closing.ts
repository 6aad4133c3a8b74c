/*
 * How a window closes: it is asked, saves what is not on disk yet, and answers. Where the answer takes long, the user
 * decides whether to wait. Nothing else closes a window whose page is alive.
 */

export interface ClosingSteps {
  /** Tells the page that its window is about to close. */
  ask(): void;
  /** Asks the user, who may wait or give up what is not saved; the signal takes the question back. */
  askUser(takenBack: AbortSignal): Promise<'wait' | 'close'>;
  /** Closes the window for good. */
  close(): void;
  /** Told when the page or the user wants the window to stay. */
  stay(): void;
}

export const closingPatienceMs = 10_000;

export class Closing {
  readonly #steps: ClosingSteps;
  readonly #patienceMs: number;
  #state: 'open' | 'asking' | 'allowed' = 'open';
  #patience: NodeJS.Timeout | undefined;
  #question: AbortController | null = null;

  constructor(steps: ClosingSteps, patienceMs = closingPatienceMs) {
    this.#steps = steps;
    this.#patienceMs = patienceMs;
  }

  /** The window wants to close. True where it may at once; otherwise the page has been asked. */
  request(canAnswer: boolean): boolean {
    if (this.#state === 'allowed' || !canAnswer) return true;
    if (this.#state === 'open') {
      this.#state = 'asking';
      this.#steps.ask();
      this.#wait();
    }
    return false;
  }

  /** The page's answer. One that nobody asked for changes nothing. */
  answer(mayClose: boolean): void {
    if (this.#state !== 'asking') return;
    this.#stopWaiting();
    this.#state = mayClose ? 'allowed' : 'open';
    if (mayClose) this.#steps.close();
    else this.#steps.stay();
  }

  /** The page is gone, with whatever it had not saved: there is nobody left to wait for. */
  pageIsGone(): void {
    this.answer(true);
  }

  #wait(): void {
    this.#patience = setTimeout(() => void this.#ranOutOfPatience(), this.#patienceMs);
  }

  async #ranOutOfPatience(): Promise<void> {
    const question = new AbortController();
    this.#question = question;
    const choice = await this.#steps.askUser(question.signal);
    if (question.signal.aborted || this.#state !== 'asking') return;
    this.#question = null;
    if (choice === 'close') this.answer(true);
    else this.#wait();
  }

  #stopWaiting(): void {
    clearTimeout(this.#patience);
    this.#question?.abort();
    this.#question = null;
  }
}
