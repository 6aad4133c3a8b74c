import { attachFile } from '../contents/attach-file.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf } from './answers.ts';

/** Answers requests about the files that are attached to briefs. */
export function attachmentHandlers({ library, jobs, busy }: EngineContext) {
  return {
    'attachment.add': async (request) => {
      const attached = await jobs.run('Attaching', null, () => attachFile(library, request));
      // After a failure, what was written of the file is swept in the next pause.
      busy();
      return attached;
    },
    'attachment.list': ({ briefId }) =>
      answerOf(library.contents.of(briefId), ({ attachments }) => ({ attachments })),
    'attachment.chunk': ({ briefId, sha256, place }) =>
      answerOf(library.contents.chunk(briefId, sha256, place), (bytes) => ({ bytes })),
  } satisfies Partial<EngineHandlers>;
}
