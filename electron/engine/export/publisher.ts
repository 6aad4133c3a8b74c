import type { PastParts } from '#engine/library/past-brief.ts';
import { threadFile } from '#engine/thread-file.ts';
import { GuardedThread, type GuardLimits, isEndOfEarlier } from '#engine/thread-guard.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import type { Copied, copied } from '#shared/publication/copied.ts';
import { type PrintChoice, usualPrintChoice } from '#shared/publication/print-choice.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { ExportOptions, RenderedExport } from './format-writers.ts';
import { typesettingChannel } from './pdf-client.ts';
import { type Preview, previewOf } from './preview-picture.ts';
import type { PublishingAnswer, PublishingJob } from './publishing-thread.ts';

/** The largest briefs that can be printed need half of it. */
const usualLimits: GuardLimits = { cpuMs: 60_000, heapMegabytes: 1_024 };

type Choice = Pick<ExportChoice, 'format' | 'pdfStandard'>;

const tookTooMuch = () =>
  failure(
    'export-refused',
    'Making the file or the pages of this brief took too much time or memory and was given up, so nothing was written. Saving still works. Split the brief or take out its largest tables, and try again.',
  );

const stopped = () =>
  failure('cancelled', 'The program is closing, so nothing was written. Export again to have it done.');

/** One thread and the jobs that wait for it. */
class Lane {
  readonly #limits: GuardLimits;
  #thread: GuardedThread<PublishingJob, PublishingAnswer> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isEnded = false;

  constructor(limits: GuardLimits) {
    this.#limits = limits;
  }

  /** Does a job when those before it are done. Throws after a fault in the thread, which is a bug. */
  next(job: PublishingJob, handedOver: readonly ArrayBuffer[]): Promise<Result<PublishingAnswer>> {
    const done = this.#last.then(() => this.#do(job, handedOver));
    this.#last = done.catch(() => undefined);
    return done;
  }

  end(): void {
    this.#isEnded = true;
    this.#thread?.end();
  }

  async #do(job: PublishingJob, handedOver: readonly ArrayBuffer[]): Promise<Result<PublishingAnswer>> {
    if (this.#isEnded) return stopped();
    let done = await this.#fitThread().run(job, this.#limits.cpuMs, handedOver);
    const isAgain = isEndOfEarlier(done) && handedOver.length === 0 && !this.#isEnded;
    if (isAgain) done = await this.#fitThread().run(job, this.#limits.cpuMs, []);
    if (done.end === 'answer') return success(done.answer);
    if (this.#isEnded) return stopped();
    if (done.end === 'fault') throw new Error('The thread that publishes briefs met a fault.');
    return tookTooMuch();
  }

  #fitThread(): GuardedThread<PublishingJob, PublishingAnswer> {
    if (this.#thread?.isFit) return this.#thread;
    this.#thread?.end();
    this.#thread = new GuardedThread({
      file: threadFile(import.meta.url, 'publishing-thread'),
      heapMegabytes: this.#limits.heapMegabytes,
      work: 'publishing a brief',
    });
    return this.#thread;
  }
}

/**
 * Makes files and pages of briefs outside the thread that saves, since a foreign brief may cost more than its length
 * suggests. A thread that takes too much is ended, and only its own job with it. Pages share a thread, which remembers
 * their layout; other files have another thread, so that they need not wait for pages.
 */
export class Publisher {
  readonly #pages: Lane;
  readonly #files: Lane;

  constructor(limits: GuardLimits = usualLimits) {
    this.#pages = new Lane(limits);
    this.#files = new Lane(limits);
  }

  /** Does what `renderExport` does; the bytes of parts are handed over. `export-refused` if it takes too much. */
  async render(brief: Brief, choice: Choice, options: ExportOptions): Promise<Result<RenderedExport>> {
    const parts = options.otherParts ?? [];
    const handedOver = [...new Set(parts.map((part) => part.bytes.buffer))];
    const job: PublishingJob = { kind: 'file', brief, choice, options };
    const answer =
      choice.format === 'pdf' ? await this.#set('pdf', job) : await this.#files.next(job, handedOver);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'file') throw new Error('The publishing thread answered out of turn.');
    return answer.value.made;
  }

  /**
   * The pages of a brief for the screen, as `makePreview` gives them, with what was chosen of the reasoning.
   * `export-refused` if they take too much.
   */
  async preview(brief: Brief, date: string, print: PrintChoice = usualPrintChoice): Promise<Result<Preview>> {
    const answer = await this.#set('pages', { kind: 'pages', brief, date, print });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'pages') throw new Error('The publishing thread answered out of turn.');
    const { made } = answer.value;
    return made.ok ? success(previewOf(made.value)) : made;
  }

  /** What is copied of a brief, as `copied` gives it. `export-refused` if it takes too much. */
  async copied(brief: Brief, options: Parameters<typeof copied>[1]): Promise<Result<Copied>> {
    const answer = await this.#files.next({ kind: 'copy', brief, options }, []);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'copy') throw new Error('The publishing thread answered out of turn.');
    return answer.value.made;
  }

  /** Makes a brief of its earlier changes, as `pastBrief` does. `export-refused` if that takes too much. */
  async past(parts: PastParts): Promise<Result<Brief>> {
    const answer = await this.#files.next({ kind: 'past', parts }, []);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'past') throw new Error('The publishing thread answered out of turn.');
    return answer.value.made;
  }

  /** Ends the work in progress, which is answered as `cancelled`, and refuses everything after it. */
  end(): void {
    this.#pages.end();
    this.#files.end();
  }

  async #set(kind: 'pdf' | 'pages', job: PublishingJob): Promise<Result<PublishingAnswer>> {
    typesettingChannel.publish({ kind, moment: 'asked' });
    const answer = await this.#pages.next(job, []);
    typesettingChannel.publish({ kind, moment: 'answered' });
    return answer;
  }
}
