import type {
  Answer,
  CaptureOutcome,
  EventName,
  EventOf,
  ImportOutcome,
  RequestName,
  Workbench,
} from '#shared/ipc/contract.ts';
import { eventNames, requestNames } from '#shared/ipc/names.ts';
import type { Result } from '#shared/result.ts';

/** The five things of Electron that the preload uses. What comes through them was made in the main process. */
export interface Wires {
  request<Name extends RequestName>(name: Name, request: unknown): Promise<Answer<Name>>;
  listen<Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void): () => void;
  sendPaths(paths: readonly string[]): Promise<Result<ImportOutcome>>;
  sendCapture(briefId: string, paths: readonly string[]): Promise<Result<CaptureOutcome>>;
  /**
   * The path of a file that came from the disk; empty for one that a page made. Throws for anything that is not a file.
   */
  pathOf(file: File): string;
}

const nothingDropped =
  'What was dropped is not a file on this computer, so there is nothing to read. Save it as a file first, or paste its text.';

/**
 * Whether a value may be a file. `instanceof` would ask for the File class of this context; `pathOf` is the real judge.
 */
const mayBeFile = (value: unknown): value is File => typeof value === 'object' && value !== null;

const noFile = () => ({ ok: false, error: { code: 'file-not-found', message: nothingDropped } }) as const;

/** What the page gets: requests and events by the names of the contract, and nothing of Electron. */
export function makeWorkbench({ request, listen, sendPaths, sendCapture, pathOf }: Wires): Workbench {
  const pathOnDisk = (dropped: unknown): string[] => {
    if (!mayBeFile(dropped)) return [];
    try {
      const path = pathOf(dropped);
      return path === '' ? [] : [path];
    } catch {
      return [];
    }
  };
  return {
    call(name, asked) {
      if (!requestNames.has(name)) throw new TypeError('The workbench has no request of that name.');
      return request(name, asked);
    },
    on(name, listener) {
      if (!eventNames.has(name)) throw new TypeError('The workbench has no event of that name.');
      return listen(name, listener);
    },
    async importFiles(files) {
      const paths = files.flatMap(pathOnDisk);
      if (paths.length > 0) return sendPaths(paths);
      return noFile();
    },
    async captureFiles(briefId, files) {
      const paths = files.flatMap(pathOnDisk);
      return paths.length > 0 ? sendCapture(briefId, paths) : noFile();
    },
  };
}
