import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadOutcome, ThreadRequest } from './pdf-client.ts';
import { createTypesetter, type Typesetter } from './pdf-typesetter.ts';

/*
 * The thread that lays out pages: a brief of forty pages takes some tenths of a second, and saving must not wait for
 * it. It answers the requests of pdf-client.ts one after the other.
 */

let started: Typesetter | null = null;

function typesetter(): Typesetter {
  started ??= createTypesetter();
  return started;
}

function outcomeOf(request: ThreadRequest): ThreadOutcome {
  switch (request.kind) {
    case 'warm':
      typesetter();
      return { kind: 'warm' };
    case 'unprintable':
      return { kind: 'unprintable', codePoints: typesetter().unprintable(request.codePoints) };
    case 'pdf':
      return { kind: 'pdf', outcome: typesetter().pdf(request.data, request.standard) };
    case 'pages':
      return { kind: 'pages', pages: typesetter().pages(request.data) };
  }
}

function guardedOutcome(request: ThreadRequest): ThreadOutcome {
  try {
    return outcomeOf(request);
  } catch (fault) {
    return { kind: 'fault', reason: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Bytes are handed over, not copied. */
function handedOver(outcome: ThreadOutcome): ArrayBuffer[] {
  if (outcome.kind === 'pages') return [outcome.pages.svg.buffer];
  return outcome.kind === 'pdf' && outcome.outcome.kind === 'written' ? [outcome.outcome.bytes.buffer] : [];
}

const port = parentPort;
if (port === null) throw new Error('pdf-thread.ts runs as a worker thread only.');
port.on('message', (request: ThreadRequest) => {
  const outcome = guardedOutcome(request);
  port.postMessage({ id: request.id, outcome } satisfies ThreadAnswer, handedOver(outcome));
});
