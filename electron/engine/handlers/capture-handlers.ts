import { basename } from 'node:path';
import type { CaptureOutcome } from '#shared/ipc/contract/capture.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { type ContentState, checkContent } from '../captures/check-content.ts';
import { CaptureReader } from '../captures/guarded-capture.ts';
import { briefForCaptures, takeCapture } from '../captures/take-capture.ts';
import { readContent } from '../contents/keep-contents.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Job } from '../jobs.ts';
import type { EngineHandlers } from '../requests.ts';

/** The name of a text that was pasted, as an attachment. */
const pastedName = 'Pasted text.txt';

interface Wanted {
  readonly file: Parameters<CaptureReader['read']>[0];
  readonly name: string;
  readonly isPlainText: boolean;
}

/* One after the other; one that cannot be captured stops no other. */
async function takeAll(
  { library }: EngineContext,
  briefId: string,
  wanted: readonly Wanted[],
  job?: Job,
): Promise<Result<CaptureOutcome>> {
  const outcome: CaptureOutcome = { taken: [], failed: [] };
  const reader = new CaptureReader();
  try {
    for (const [index, { file, name, isPlainText }] of wanted.entries()) {
      if (job?.isCancelled) break;
      const read = await reader.read(file, isPlainText);
      // The brief may have changed while the file was read.
      const brief = briefForCaptures(library, briefId);
      if (!brief.ok) return brief;
      const taken = read.ok ? await takeCapture(library, brief.value, read.value) : read;
      if (taken.ok) outcome.taken.push(taken.value);
      else outcome.failed.push({ file: name, message: taken.error.message });
      job?.progress(index + 1);
    }
  } finally {
    reader.end();
  }
  return success(outcome);
}

async function textOfCapture(
  { library }: EngineContext,
  briefId: string,
  sha256: string,
): Promise<Result<{ text: string }>> {
  const kept = library.contents.of(briefId);
  if (!kept.ok) return kept;
  const content = kept.value.attachments.find((each) => each.sha256 === sha256);
  if (!content) {
    return failure(
      'file-not-found',
      'The text of this capture is no longer in the library, so it cannot be shown. What was quoted from it is kept. Capture it once more, or bring it back from a backup.',
    );
  }
  const read = await readContent(library.contents, briefId, content);
  return read.ok ? success({ text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.value) }) : read;
}

/** Answers requests about captures. Files are read in another thread, which is ended if one takes too much. */
export function captureHandlers(context: EngineContext) {
  const { library, jobs, busy } = context;
  return {
    'capture.text': async ({ briefId, text }) => {
      const file = { name: pastedName, bytes: new TextEncoder().encode(text) };
      const outcome = await takeAll(context, briefId, [{ file, name: pastedName, isPlainText: true }]);
      busy();
      return outcome;
    },
    'capture.files': async ({ briefId, paths }) => {
      const wanted = paths.map((file) => ({ file, name: basename(file), isPlainText: false }));
      const outcome = await jobs.run('Capturing', paths.length, (job) =>
        takeAll(context, briefId, wanted, job),
      );
      // What was written of a file that failed is swept in the next pause.
      busy();
      return outcome;
    },
    'capture.read': ({ briefId, sha256 }) => textOfCapture(context, briefId, sha256),
    'capture.check': async ({ briefId, sha256s }) => {
      const states: ContentState[] = [];
      for (const sha256 of sha256s) {
        const state = await checkContent(library.contents, briefId, sha256);
        if (!state.ok) return state;
        states.push(state.value);
      }
      return success({ states });
    },
  } satisfies Partial<EngineHandlers>;
}
