import type { WordParts } from './word-parts.ts';
import { isOn, isWord, textOfPart, textParts, walk } from './word-walk.ts';

interface Properties {
  /** Where the first of them stands. */
  readonly from: number;
  /** The tag of a single line through the words, if a double one is on. */
  line: string | null;
}

/* The places where a run is struck twice, each with the tag of a single line. */
function doublyStruck(text: string): { readonly at: number; readonly line: string }[] {
  const found: { at: number; line: string }[] = [];
  const open: Properties[] = [];
  walk(text, {
    open(tag, at) {
      if (isWord(tag, 'rPr')) open.push({ from: at, line: null });
      const run = open.at(-1);
      if (run && isWord(tag, 'dstrike') && isOn(tag))
        run.line = `<${tag.name.replace('dstrike', 'strike')}/>`;
    },
    close(tag) {
      if (!isWord(tag, 'rPr')) return;
      const run = open.pop();
      if (run && run.line !== null) found.push({ at: run.from, line: run.line });
    },
  });
  return found;
}

function withLines(text: string): string {
  const places = doublyStruck(text).sort((one, other) => one.at - other.at);
  let made = '';
  let reached = 0;
  for (const { at, line } of places) {
    made += text.slice(reached, at) + line;
    reached = at;
  }
  return made + text.slice(reached);
}

/** Makes double lines through words single ones: a brief has one kind, and the conversion knows only that. */
export function withSingleLines(parts: WordParts): WordParts {
  const made = new Map(parts);
  for (const [name, bytes] of parts) {
    if (!textParts.test(name) || !Buffer.from(bytes).includes('dstrike')) continue;
    made.set(name, new TextEncoder().encode(withLines(textOfPart(bytes))));
  }
  return made;
}
