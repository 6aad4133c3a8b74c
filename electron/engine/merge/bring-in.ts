import type { Brief } from '#shared/brief/brief.ts';
import type { Chosen } from '#shared/merge/merge.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { attachmentsOf } from '../brief-file/attachments.ts';
import { checkRoom } from '../brief-file/limits.ts';
import { type Content, hashContent, keepContents } from '../contents/keep-contents.ts';
import type { EngineContext } from '../engine-context.ts';
import type { ImportedFile } from '../import/imported-file.ts';
import type { NewReferences } from '../library/brief-contents.ts';
import type { Saved } from '../library/briefs-in-use.ts';
import { mergeGuarded } from './guarded-merge.ts';
import type { MergeAnswer } from './merge-thread.ts';
import { type ReturnedFile, returnedFile } from './returned-file.ts';
import { roundName } from './rounds.ts';

type Context = Pick<EngineContext, 'library' | 'publisher' | 'now'>;

/** What bringing a file in would do to a brief of the library, which is at this change. */
export interface Considered {
  readonly seq: number;
  readonly mark: number;
  readonly title: string;
  readonly label: string;
  readonly returned: ReturnedFile;
  readonly answer: MergeAnswer;
}

function labelOf(by: string): string {
  return `Bring in what ${by === '' ? 'came back' : `${by} sent back`}`.slice(0, 200);
}

/**
 * Merges a file that came back with the brief of the library, without changing anything. `brief-is-read-only` and
 * `brief-is-newer` if one of the two can only be read.
 */
export async function consider(
  context: Context,
  briefId: string,
  read: ImportedFile,
  chosen: Chosen,
): Promise<Result<Considered>> {
  const opened = context.library.briefs.open(briefId);
  if (!opened.ok) return opened;
  const { brief: mine, seq, mark, readOnly } = opened.value;
  if (readOnly !== null) return failure('brief-is-read-only', readOnly);
  if (read.newer) {
    return failure(
      'brief-is-newer',
      'The file was not brought in: it was written by a newer version of Briefwright, and something of it would be lost. Your brief was not changed. Use the newer version, or just read the file.',
    );
  }
  const found = await returnedFile(context, briefId, read);
  if (!found.ok) return found;
  const returned = found.value;
  const { by, base, isKnown } = returned;
  const label = labelOf(by);
  // A round that is in the brief already, or an older one, brings nothing.
  const all = isKnown ? [] : [{ brief: read.brief, base, by }];
  const merged = await mergeGuarded({ mine, returned: all, chosen, label, at: context.now() });
  if (!merged.ok) return merged;
  return success({ seq, mark, title: mine.title, label, returned, answer: merged.value });
}

/* A brief that came back, to be compared with what comes back next from the same copy. */
async function contentOfRound(brief: Brief): Promise<Content> {
  return hashContent(new TextEncoder().encode(JSON.stringify(brief)));
}

/* With what is attached here and there, the brief must still fit into a file. */
function checkRoomFor({ briefs }: Context['library'], briefId: string, read: ImportedFile): Result<void> {
  const opened = briefs.open(briefId);
  if (!opened.ok) return opened;
  const here = attachmentsOf(opened.value.brief);
  const there = read.attachments.map(({ sha256, bytes }) => ({ sha256, bytes: bytes.length }));
  const [first, ...others] = there;
  return first ? checkRoom('What came back', first, [...here, ...others]) : success(undefined);
}

/**
 * Brings a file in as one change that one undo takes back: the contents of its attachments first, then the change, which
 * is made only if the brief is still as it was considered (`out-of-step` otherwise).
 */
export async function bringIn(
  { library }: Pick<Context, 'library'>,
  briefId: string,
  { seq, mark, label, returned, answer }: Considered,
  at: string,
): Promise<Result<Saved>> {
  const { read, origin } = returned;
  const { call } = answer;
  const hasRoom = checkRoomFor(library, briefId, read);
  if (!hasRoom.ok) return hasRoom;
  if (!call) return success({ seq, mark, savedAt: at });
  const round = origin && !returned.isKnown ? await contentOfRound(read.brief) : null;
  const parts = round && origin ? [{ name: roundName(origin, seq + 1), sha256: round.sha256 }] : [];
  const references: NewReferences = { attachments: read.attachments, parts };
  const contents: Content[] = [...read.attachments, ...(round ? [round] : [])];
  return keepContents(library.contents, contents, () => {
    const referred = library.contents.refer(briefId, references);
    if (!referred.ok) return referred;
    return library.briefs.apply(briefId, seq, [{ call, label, at }], mark);
  });
}
