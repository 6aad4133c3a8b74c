import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Exported } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';

/**
 * The files this program wrote since it started. A window opens one by its id only, so that no page can name a path
 * of its own.
 */
export class ExportRegistry {
  readonly #files = new Map<string, string>();

  add(file: string, findings: readonly string[]): Exported {
    const exportId = randomUUID();
    this.#files.set(exportId, file);
    return { exportId, fileName: path.basename(file), folder: path.dirname(file), findings: [...findings] };
  }

  fileOf(exportId: string): Result<string> {
    const file = this.#files.get(exportId);
    if (file !== undefined) return success(file);
    return failure(
      'file-not-found',
      'This export is not known since the program started, so it cannot be opened from here. Open it from its folder.',
    );
  }
}
