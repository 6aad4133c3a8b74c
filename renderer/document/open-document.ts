import type { BriefId } from '#shared/brief/ids.ts';
import type { Answer, EventOf } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import { workbench } from '../platform/workbench.ts';
import type { BriefConnection } from './brief-connection.ts';
import { BriefDocument } from './brief-document.ts';
import { earlierEntries } from './earlier-steps.ts';
import { followComposition } from './follow-composition.ts';

/** What opening gives besides the document. */
export interface OpenedDocument {
  readonly document: BriefDocument;
  readonly importReport: (Answer<'brief.open'> & { ok: true })['value']['importReport'];
}

/** The brief this window has open or is opening, and what was announced of it before it was open. */
interface Following {
  readonly briefId: BriefId;
  document: BriefDocument | null;
  readonly heard: EventOf<'brief.changed'>[];
}

let following: Following | null = null;
let isListening = false;

/* The program announces changes from the moment a brief is asked for. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  workbench.on('brief.changed', (change) => {
    if (following?.briefId !== change.briefId) return;
    if (following.document) following.document.hear(change);
    else following.heard.push(change);
  });
  workbench.on('library.reopened', () => following?.document?.comeAgain());
  followComposition(() => following?.document?.composition);
}

/** What connects an open brief with the library. `titleOf` gives its present title. */
function connectionTo(briefId: BriefId, titleOf: () => string): BriefConnection {
  return {
    apply: ({ seq, mark }, changes) =>
      workbench.call('brief.apply', {
        briefId,
        baseSeq: seq,
        baseMark: mark,
        changes: changes.map(({ call, label, at }) => ({
          call: { name: call.name, args: toJson(call.args) },
          label,
          at,
        })),
      }),
    changesAfter: ({ seq, mark }) =>
      workbench.call('brief.changes', { briefId, afterSeq: seq, afterMark: mark }),
    open: () => workbench.call('brief.open', { briefId }),
    keep: (unsaved) => workbench.call('unsaved.keep', { briefId, title: titleOf(), changes: [...unsaved] }),
    discard: (ids) => workbench.call('unsaved.discard', { ids: [...ids] }),
  };
}

/**
 * Opens a brief of the library for editing. The brief this window had open last continues where it was left, with
 * everything that can be undone in it.
 */
export async function openDocument(briefId: BriefId): Promise<Result<OpenedDocument>> {
  listen();
  const left = following?.briefId === briefId ? following.document : null;
  const opening: Following = { briefId, document: left, heard: [] };
  following = opening;
  const opened = await workbench.call('brief.open', { briefId });
  if (!opened.ok) return opened;
  if (left && left.readOnly === null && opened.value.readOnly === null) {
    // What was changed in the meantime comes in as while a brief is open.
    left.comeAgain();
    await left.flush();
    return success({ document: left, importReport: opened.value.importReport });
  }
  const document: BriefDocument = new BriefDocument(
    { ...opened.value, isImported: opened.value.importReport !== null },
    connectionTo(briefId, () => document.brief.title),
  );
  opening.document = document;
  for (const change of opening.heard) document.hear(change);
  void takeEarlierSteps(briefId, document, opened.value.seq);
  return success({ document, importReport: opened.value.importReport });
}

/** Forgets a brief that was left, so that it is read from the library when it is opened again. */
export function forgetDocument(briefId: BriefId): void {
  if (following?.briefId === briefId) following = null;
}

/** What earlier sessions did can be undone as well, unless the brief was changed elsewhere before it was asked for. */
async function takeEarlierSteps(briefId: BriefId, document: BriefDocument, upTo: number): Promise<void> {
  if (document.readOnly !== null) return;
  const answer = await workbench.call('brief.steps', { briefId, upTo });
  if (answer.ok) document.takeEarlier(earlierEntries(answer.value.steps));
}

/** Command arguments are plain JSON by construction; `undefined` fields are left out as JSON does. */
function toJson(args: unknown) {
  return JSON.parse(JSON.stringify(args));
}
