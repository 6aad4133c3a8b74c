import { parentPort } from 'node:worker_threads';
import type { BriefFileRequest } from './brief-file-client.ts';
import { renderExport } from './write-export.ts';

/* The thread that packs a `.brief` file with large parts; `brief-file-client.ts` starts it for one file and ends it. */

const port = parentPort;
if (port === null) throw new Error('brief-file-thread.ts runs as a worker thread only.');
port.once('message', async ({ brief, ...options }: BriefFileRequest) => {
  const rendered = await renderExport(brief, { format: 'brief', pdfStandard: 'ua-1' }, options);
  const memory = rendered.ok ? rendered.value.bytes.buffer : null;
  port.postMessage(rendered, memory instanceof ArrayBuffer ? [memory] : []);
});
