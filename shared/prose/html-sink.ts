import { joinRuns, type Run, type RunMark, runsText, trimRuns } from './runs.ts';
import type { ListMarker, SourceBlock } from './source-block.ts';

/** How the text that comes next looks and where it stands. */
export interface HtmlPlace {
  readonly marks: readonly RunMark[];
  readonly href: string | null;
  readonly depth: number;
  readonly keepsSpace: boolean;
  readonly headingLevel: number;
  readonly isInTable: boolean;
  readonly quotes: number;
  /** How raised or lowered text was written before it became plain words. */
  readonly script?: Run['script'];
}

export const topOfPage: HtmlPlace = {
  marks: [],
  href: null,
  depth: 0,
  keepsSpace: false,
  headingLevel: 0,
  isInTable: false,
  quotes: 0,
};

/** Gathers text into blocks while a tree of markup is walked. */
export interface HtmlSink {
  readonly blocks: SourceBlock[];
  text(value: string, place: HtmlPlace): void;
  lineBreak(place: HtmlPlace): void;
  /** Ends the block that is being gathered, if it holds anything. */
  endBlock(): void;
  /** The next block is a list item. */
  beginItem(marker: ListMarker, depth: number): void;
  endItem(): void;
  /** Adds a table or a quotation. If it belongs to an item without text, the empty item is added first. */
  add(block: SourceBlock): void;
}

interface Gathered {
  runs: Run[];
  place: HtmlPlace;
}

/** Lines without the spaces at their ends, which no browser shows, and with at most one empty line in a row. */
function tidiedText(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  const trimmed = lines.map((line, index) => {
    const start = index === 0 ? line : line.trimStart();
    return index === last ? start : start.trimEnd();
  });
  return trimmed.join('\n').replace(/\n{3,}/g, '\n\n');
}

function tidied(runs: readonly Run[]): Run[] {
  return trimRuns(joinRuns(runs).map((run) => (run.script ? run : { ...run, text: tidiedText(run.text) })));
}

/** Makes a sink in which nothing is gathered yet. */
export function makeHtmlSink(): HtmlSink {
  const blocks: SourceBlock[] = [];
  let gathered: Gathered | null = null;
  let item: { marker: ListMarker; depth: number } | null = null;

  const gather = (text: string, place: HtmlPlace) => {
    gathered ??= { runs: [], place };
    const { script, href } = place;
    const marks = place.headingLevel > 0 ? [] : place.marks;
    gathered.runs.push({ text, marks, href, ...(script ? { script } : {}) });
  };
  const push = (runs: Run[], place: HtmlPlace) => {
    if (item) {
      blocks.push({ kind: 'item', depth: item.depth, marker: item.marker, runs });
      item = null;
    } else if (place.headingLevel > 0) {
      blocks.push({ kind: 'heading', depth: place.depth, level: place.headingLevel, runs });
    } else {
      blocks.push({ kind: 'paragraph', depth: place.depth, runs });
    }
  };
  const endBlock = () => {
    const ended = gathered;
    gathered = null;
    if (!ended) return;
    const runs = tidied(ended.runs);
    if (runsText(runs) !== '') push(runs, ended.place);
  };
  return {
    blocks,
    text(value, place) {
      const endsInSpace = /\s$/.test(gathered?.runs.at(-1)?.text ?? ' ');
      const spaced = place.keepsSpace ? value : value.replace(/[\t\n\f\r ]+/g, ' ');
      const text = endsInSpace && !place.keepsSpace ? spaced.replace(/^ /, '') : spaced;
      if (text !== '') gather(text, place);
    },
    lineBreak: (place) => gather('\n', place),
    endBlock,
    beginItem(marker, depth) {
      endBlock();
      item = { marker, depth };
    },
    endItem() {
      endBlock();
      item = null;
    },
    add(block) {
      endBlock();
      if (item) blocks.push({ kind: 'item', depth: item.depth, marker: item.marker, runs: [] });
      item = null;
      blocks.push(block);
    },
  };
}
