import { partsBesideBrief } from '#engine/brief-file/attachments.ts';
import type { OtherPart } from '#engine/brief-file/format.ts';
import type { BriefFileOrigin } from '#engine/import/imported-file.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { readForeign } from './foreign-file.ts';
import type { Terminal } from './terminal.ts';

/** A brief from a file, and what was repaired so that it opens. */
export interface LoadedBrief {
  readonly brief: Brief;
  /** What a `.brief` file holds beside the brief: contents of attachments, and parts this version does not know. */
  readonly otherParts: readonly OtherPart[];
  readonly repairs: readonly string[];
  /** Its JSON, if it is of a later form. */
  readonly newer?: NewerBrief;
  /** What the file says of itself, if it is a `.brief` file. */
  readonly origin?: BriefFileOrigin;
}

/** Loads a brief from a `.brief` file or a JSON export; any other format must be imported first. */
export async function briefFromFile(given: string, terminal: Terminal): Promise<Result<LoadedBrief>> {
  const path = terminal.pathOf(given);
  const loaded = await readForeign(path, '1970-01-01T00:00:00.000Z');
  if (!loaded.ok) return loaded;
  const { report, attachments, otherParts, ...read } = loaded.value;
  if (report.format !== 'brief' && report.format !== 'json') {
    return failure(
      'file-not-recognised',
      `“${given}” is not a brief but a report. Make a brief from it first: briefwright import "${given}" --out FILE.brief`,
    );
  }
  const parts = partsBesideBrief({ attachments, otherParts });
  return success({
    ...read,
    otherParts: parts,
    repairs: report.contradictions.map(({ message }) => message),
  });
}
