import type { Brief } from '#shared/brief/brief.ts';
import { applyCall } from '#shared/commands/registry.ts';
import type { UnsavedChange } from '../../../renderer/document/brief-connection.ts';
import { BriefDocument } from '../../../renderer/document/brief-document.ts';
import type { LogPlace } from '../../../renderer/document/save-queue.ts';
import { anyCall } from '../../fixtures/any-call.ts';
import type { Chance } from '../../fixtures/random.ts';
import type { Lines } from './lines.ts';
import { wordOf, wordsIn, wordsOfBrief, writerOf } from './words.ts';

/** A change as its writer made it: by its moment it is known again in the log. */
export interface MadeChange {
  readonly writer: number;
  /** Everything the writer had seen then. */
  readonly seen: ReadonlySet<string>;
}

/** Somebody who writes in a window of their own: any change of any kind, and undo. */
export class Writer {
  readonly document: BriefDocument;
  readonly kept: UnsavedChange[] = [];
  /** Every change this writer made, by its moment. */
  readonly made: Map<string, MadeChange>;
  readonly #id: number;
  readonly #chance: Chance;
  #words = 0;
  /** A change that is being typed and not handed in. */
  #typed: (() => void) | null = null;
  #isComposing = false;

  constructor(
    id: number,
    opened: LogPlace & { readonly brief: Brief },
    lines: Lines,
    chance: Chance,
    made: Map<string, MadeChange>,
  ) {
    this.#id = id;
    this.#chance = chance;
    this.made = made;
    const connection = lines.connect(this.kept, (change) => this.document.hear(change));
    this.document = new BriefDocument({ ...opened, readOnly: null }, connection, () => this.#noteMade());
    this.document.addBuffer({ flush: () => this.#handIn() });
  }

  get brief(): Brief {
    return this.document.brief;
  }

  /** Words of this writer that are in its brief now. */
  get ownWords(): readonly string[] {
    return [...wordsOfBrief(this.brief)].filter((word) => writerOf(word) === this.#id);
  }

  get keptWords(): ReadonlySet<string> {
    return wordsIn(JSON.stringify(this.kept));
  }

  /** Does something that is drawn. */
  act(): void {
    const drawn = this.#chance.below(100);
    if (drawn < 60) this.#write();
    else if (drawn < 68) this.#type();
    else if (drawn < 86) this.#takeBack(() => this.document.undo());
    else if (drawn < 94) this.#takeBack(() => this.document.redo());
    else if (drawn < 97) this.#compose();
    else this.document.comeAgain();
  }

  /** Ends what is half done, and tries again what failed. */
  async finish(): Promise<boolean> {
    if (this.#isComposing) this.#compose();
    return this.document.flush();
  }

  #noteMade(): string {
    const at = `${this.#id}-${this.made.size}`;
    this.made.set(at, { writer: this.#id, seen: this.#seen });
    return at;
  }

  /** What was seen before the change that is being made. */
  #seen: ReadonlySet<string> = new Set();

  readonly #newWord = (): string => {
    this.#words += 1;
    return wordOf(this.#id, this.#words);
  };

  #write(): void {
    this.document.flushTyping();
    const call = anyCall(this.brief, this.#chance, this.#newWord);
    if (!call) return;
    this.#seen = wordsOfBrief(this.brief);
    this.document.runCall(call, this.#chance.in100(50) ? { group: call.name } : {});
  }

  #takeBack(run: () => boolean): void {
    this.document.flushTyping();
    this.#seen = wordsOfBrief(this.brief);
    run();
  }

  #type(): void {
    this.#handIn();
    const call = anyCall(this.brief, this.#chance, this.#newWord);
    if (!call || !applyCall(this.brief, call).ok) return;
    const seen = wordsOfBrief(this.brief);
    this.#typed = () => {
      this.#seen = seen;
      this.document.runCall(call);
    };
  }

  #handIn(): void {
    const typed = this.#typed;
    this.#typed = null;
    typed?.();
  }

  #compose(): void {
    this.#isComposing = !this.#isComposing;
    if (this.#isComposing) this.document.composition.begin();
    else this.document.composition.end();
  }
}
