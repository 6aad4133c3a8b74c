/*
 * How a window closes: it is asked, saves what is not on disk yet, and answers. If the answer takes long, or is that
 * something could not be saved, the user decides, if there is one to ask. Nothing else closes a window whose page is
 * alive.
 */

export interface ClosingSteps {
  /** Tells the page that its window is about to close. */
  ask(): void;
  /** Asks the user, who may wait or give up what is not saved; the signal withdraws the question. */
  askUser(takenBack: AbortSignal): Promise<'wait' | 'close'>;
  /** Closes the window for good. A page that has not answered may be stuck and is not asked anything more. */
  close(hasAnswered: boolean): void;
  /** Called when something could not be saved and the user wants the window to stay. */
  stay(): void;
}

export const closingPatienceMs = 10_000;

/** The closing of one window, from the wish to close it to its end. */
export class Closing {
  readonly #steps: ClosingSteps;
  readonly #patienceMs: number;
  #state: 'open' | 'asking' | 'refused' | 'allowed' = 'open';
  #patience: NodeJS.Timeout | undefined;
  #question: AbortController | null = null;
  #mayAsk = true;

  constructor(steps: ClosingSteps, patienceMs = closingPatienceMs) {
    this.#steps = steps;
    this.#patienceMs = patienceMs;
  }

  /** The window is to close. True if it may at once; otherwise the page has been asked. */
  request(canAnswer: boolean): boolean {
    if (this.#state === 'allowed' || !canAnswer) return true;
    if (this.#state === 'open') {
      this.#state = 'asking';
      this.#steps.ask();
      this.#wait();
    }
    return false;
  }

  /**
   * The page's answer: everything is saved, or something could not be. An answer without a question changes nothing.
   */
  answer(mayClose: boolean): void {
    if (this.#state !== 'asking') return;
    this.#stopWaiting();
    if (mayClose || !this.#mayAsk) {
      this.#close(true);
      return;
    }
    this.#state = 'refused';
    void this.#askUser((choice) => {
      if (choice === 'close') this.#close(true);
      else this.#stay();
    });
  }

  /** From now on there is nobody to ask: if the user would be asked, or is being asked, the window closes. */
  stopAsking(): void {
    this.#mayAsk = false;
    if (this.#question === null) return;
    const hasAnswered = this.#state === 'refused';
    this.#stopWaiting();
    this.#close(hasAnswered);
  }

  /** The page is gone, with whatever it had not saved: there is nothing left to wait for. */
  pageIsGone(): void {
    if (this.#state !== 'asking' && this.#state !== 'refused') return;
    this.#stopWaiting();
    this.#close(true);
  }

  #close(hasAnswered: boolean): void {
    this.#state = 'allowed';
    this.#steps.close(hasAnswered);
  }

  #stay(): void {
    this.#state = 'open';
    this.#steps.stay();
  }

  #wait(): void {
    this.#patience = setTimeout(() => {
      if (!this.#mayAsk) {
        this.#close(false);
        return;
      }
      void this.#askUser((choice) => {
        if (choice === 'close') this.#close(false);
        else this.#wait();
      });
    }, this.#patienceMs);
  }

  async #askUser(answered: (choice: 'wait' | 'close') => void): Promise<void> {
    const question = new AbortController();
    this.#question = question;
    const choice = await this.#steps.askUser(question.signal);
    if (question.signal.aborted) return;
    this.#question = null;
    answered(choice);
  }

  #stopWaiting(): void {
    clearTimeout(this.#patience);
    this.#question?.abort();
    this.#question = null;
  }
}
