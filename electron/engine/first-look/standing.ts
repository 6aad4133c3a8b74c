import { originIn } from '#engine/brief-file/origin-part.ts';
import type { ImportedFile } from '#engine/import/imported-file.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { LookedAt, Standing } from '#shared/ipc/contract.ts';
import { briefDifferences, isSameJson } from '#shared/queries/brief-differences.ts';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { briefAsItWas } from '../handlers/past-handlers.ts';
import { briefSentAs } from '../merge/returned-file.ts';

type Context = Pick<EngineContext, 'library' | 'publisher'>;
type Known = LookedAt['known'];

/** The brief as it was is looked for among so many of the newest changes. */
const changesSearched = 5_000;

const isSameBrief = (one: Brief, other: Brief) => isSameJson({ ...one, id: other.id }, other);

/** Whether a brief of the library was exactly like the one of a file at the moment when that was written. */
async function wasLike(context: Context, briefId: string, file: Brief, written: number): Promise<boolean> {
  const told = context.library.past.told(briefId, null, changesSearched);
  if (!told.ok) return false;
  const last = told.value.find(({ at }) => Date.parse(at) <= written);
  if (!last && told.value.length === changesSearched) return false;
  const past = await briefAsItWas(context, briefId, last?.seq ?? 0);
  return past.ok && isSameBrief(past.value, file);
}

/**
 * How a brief that was read stands to the one of the same origin in the library; null if there is none. Nothing is
 * written. Fails as opening that brief does.
 */
export async function standingOf(
  context: Context,
  read: ImportedFile,
  written: string,
): Promise<Result<Known>> {
  const { library } = context;
  const there = library.briefs.known(read);
  if (!there.ok) return there;
  const { same, other } = there.value;
  // A copy may have another id in the library it comes from.
  const origin = originIn(read.otherParts);
  const briefId = same?.briefId ?? other ?? (origin && briefSentAs(library, origin));
  if (briefId === null) return success(null);
  const found = library.briefs.stored(briefId);
  if (!found.ok) return found;
  const { brief, newer } = found.value;
  const last = library.past.told(briefId, null, 1);
  const changed = (last.ok ? last.value[0]?.at : undefined) ?? brief.created;
  const told = { briefId, title: brief.title, isTrashed: same?.isTrashed ?? false, changed };
  // What a later version wrote cannot be compared: this one does not know all of it.
  const isComparable = !newer && !read.newer;
  const isEqual = same !== null && (!isComparable || isSameBrief(brief, read.brief));
  if (isEqual) return success({ ...told, standing: 'equal', differences: null });
  const differences = isComparable ? briefDifferences(brief, read.brief) : null;
  const standing = same ? 'start' : await standingByTime(context, told, read.brief, Date.parse(written));
  return success({ ...told, standing, differences });
}

async function standingByTime(
  context: Context,
  { briefId, changed }: { readonly briefId: string; readonly changed: string },
  file: Brief,
  written: number,
): Promise<Standing> {
  if (written >= Date.parse(changed)) return 'newer';
  return (await wasLike(context, briefId, file, written)) ? 'past' : 'older';
}
