import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { BriefId } from '#shared/brief/ids.ts';
import type { ExportChoice, Exported } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';

/** What was written to which file, and how. */
export interface WrittenExport {
  readonly briefId: BriefId;
  readonly choice: ExportChoice;
  readonly file: string;
}

interface KnownExport extends WrittenExport {
  /** What the system said of the file when it was written; null if it said nothing. */
  readonly state: string | null;
}

/* Identifies the state of a file: another file, another length or another time of writing means that it is not what
   was written. */
function stateOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}` : null;
}

/**
 * The files this program wrote since it started. A window opens one by its id only, so that no page can name a path of
 * its own.
 */
export class ExportRegistry {
  readonly #files = new Map<string, KnownExport>();

  add(written: WrittenExport, findings: readonly string[]): Exported {
    const { file } = written;
    const exportId = randomUUID();
    this.#files.set(exportId, { ...written, state: stateOf(file) });
    return { exportId, fileName: path.basename(file), folder: path.dirname(file), findings: [...findings] };
  }

  fileOf(exportId: string): Result<string> {
    const known = this.#known(exportId);
    return known.ok ? success(known.value.file) : known;
  }

  /** What is to be written once more; `file-exists` if the file was changed since. */
  again(exportId: string): Result<WrittenExport> {
    const known = this.#known(exportId);
    if (!known.ok) return known;
    const { state, ...written } = known.value;
    const now = stateOf(written.file);
    if (now === null || now === state) return success(written);
    return failure(
      'file-exists',
      `“${path.basename(written.file)}” was changed since it was exported, so it was left as it is. Export under another name, or choose this file and say that it may be replaced.`,
    );
  }

  #known(exportId: string): Result<KnownExport> {
    const known = this.#files.get(exportId);
    if (known) return success(known);
    return failure(
      'file-not-found',
      'This file was exported before the program was last started, so it cannot be opened from here. Open it from its folder.',
    );
  }
}
