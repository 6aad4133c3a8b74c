import type { Answer } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/result.ts';

/** The printed pages as last laid out. */
export type PreviewPages = Extract<Answer<'preview.make'>, { ok: true }>['value'];

export interface PreviewState {
  readonly pages: PreviewPages | null;
  readonly problem: Problem | null;
  readonly isWorking: boolean;
}

type Show = (change: (last: PreviewState) => PreviewState) => void;

/* Pages that are shown stay if new ones could not be laid out. */
function shown(last: PreviewState, answer: Answer<'preview.make'>): PreviewState {
  return answer.ok
    ? { pages: answer.value, problem: null, isWorking: false }
    : { pages: last.pages, problem: answer.error, isWorking: false };
}

/**
 * Lays out the pages of one brief, one layout at a time: whatever is asked for meanwhile is covered by one more after
 * it.
 */
export class PageSetting {
  readonly #make: () => Promise<Answer<'preview.make'>>;
  readonly #show: Show;
  #isBusy = false;
  #isWanted = false;
  #isGone = false;

  constructor(make: () => Promise<Answer<'preview.make'>>, show: Show) {
    this.#make = make;
    this.#show = show;
  }

  async refresh(): Promise<void> {
    this.#isWanted = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#isWanted && !this.#isGone) {
      this.#isWanted = false;
      this.#show((last) => ({ ...last, isWorking: true }));
      const answer = await this.#make();
      if (!this.#isGone) this.#show((last) => shown(last, answer));
    }
    this.#isBusy = false;
  }

  /** Shows nothing any more, not even what is being laid out. */
  stop(): void {
    this.#isGone = true;
  }
}
