import type { Brief } from '../brief/brief.ts';
import type { Failure } from '../brief/failure.ts';
import type { FailureKind } from '../vocabulary/failure.ts';
import type { Because } from './failures.ts';
import { recordLabel, recordWords } from './record-labels.ts';
import type { RecordName } from './rests-on.ts';

const verbs: Readonly<Record<FailureKind, string>> = {
  failed: 'failed',
  burned: 'was burned',
  withdrawn: 'was withdrawn',
  aged: 'has grown old',
};

const longestName = 60;

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length <= longestName) return flat;
  const cut = flat.lastIndexOf(' ', longestName);
  return `${flat.slice(0, cut > 20 ? cut : longestName)} …`;
}

/** What a record is called in a sentence about what rests on what; a source by its title, in quotation marks. */
export function nameInSentence(brief: Brief, { collection, id }: RecordName): string {
  const label = recordLabel(brief, collection, id);
  const words = recordWords(brief, collection, id);
  if (collection === 'sections' && words !== '') return `“${shortened(words)}”`;
  const isTitle = collection === 'sources' && words !== '' && label === words;
  return isTitle ? `“${shortened(words)}”` : shortened(label);
}

/** What became of a record: "was withdrawn". */
export function failureVerb({ kind }: Failure): string {
  return verbs[kind];
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Why something is touched by a failure: "E4 was withdrawn, on which it rests through Hypothesis A". */
export function becauseWords(brief: Brief, { failed, way }: Because): string {
  const said = `${nameInSentence(brief, failed)} ${failureVerb(failed.failure)}`;
  const through = way().map((name) => nameInSentence(brief, name));
  return through.length === 0 ? said : `${said}, on which it rests through ${listed(through)}`;
}
