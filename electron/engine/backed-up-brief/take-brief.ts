import { newId, briefId as schema } from '#shared/brief/ids.ts';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import { addReadFile } from '../contents/brief-file-parts.ts';
import type { EngineContext } from '../engine-context.ts';
import { GuardedReader } from '../import/guarded.ts';
import type { ImportedFile } from '../import/imported-file.ts';
import { readBackedUpBrief } from './read-brief.ts';

type Taking = Pick<EngineContext, 'library' | 'now'>;
type Taken = ResponseOf<'backup.takeBrief'>;

async function readFromBackup(path: string, briefId: string, now: string): Promise<Result<ImportedFile>> {
  const bytes = await readBackedUpBrief({ path, briefId, now });
  if (!bytes.ok) return bytes;
  const reader = new GuardedReader();
  try {
    return await reader.importFile({ name: 'backup.brief', bytes: bytes.value }, { now });
  } finally {
    reader.end();
  }
}

/**
 * Takes a brief out of a backup: it is added as it was then, beside the one of the library if that has another state by
 * now. What the library has in the same state is not added again, only taken out of the trash.
 */
export async function takeBackedUpBrief(
  { library, now }: Taking,
  { id, briefId }: ParsedRequestOf<'backup.takeBrief'>,
): Promise<Result<Taken>> {
  const found = library.backups.brief(id, briefId);
  if (!found.ok) return found;
  const { path, inLibrary } = found.value;
  if (inLibrary === 'same' || inLibrary === 'trashed') {
    const kept = inLibrary === 'trashed' ? library.trash.takeBack([briefId]) : success(undefined);
    if (!kept.ok) return kept;
    const titles = library.search.titles([briefId]);
    if (!titles.ok) return titles;
    const outcome = inLibrary === 'trashed' ? 'restored' : 'known';
    return success({ briefId, title: titles.value[0] ?? '', outcome });
  }
  const read = await readFromBackup(path, briefId, now());
  if (!read.ok) return read;
  const isBeside = inLibrary !== 'gone';
  // Under its own id it would be taken for the one that is there.
  const brief = isBeside ? { ...read.value.brief, id: schema.parse(newId()) } : read.value.brief;
  const added = await addReadFile(library, { ...read.value, brief });
  if (!added.ok) return added;
  return success({ briefId: added.value, title: brief.title, outcome: isBeside ? 'beside' : 'added' });
}
