import type { BriefId } from '#shared/brief/ids.ts';
import type { Answer } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import { workbench } from '../platform/workbench.ts';
import { BriefDocument } from './brief-document.ts';

/** What opening gives besides the document. */
export interface OpenedDocument {
  readonly document: BriefDocument;
  readonly importReport: (Answer<'brief.open'> & { ok: true })['value']['importReport'];
}

/** Opens a brief of the library for editing. */
export async function openDocument(briefId: BriefId): Promise<Result<OpenedDocument>> {
  const opened = await workbench.call('brief.open', { briefId });
  if (!opened.ok) return opened;
  const document = new BriefDocument(opened.value, (baseSeq, changes) =>
    workbench.call('brief.apply', {
      briefId,
      baseSeq,
      changes: changes.map(({ call, label, at }) => ({
        call: { name: call.name, args: toJson(call.args) },
        label,
        at,
      })),
    }),
  );
  return success({ document, importReport: opened.value.importReport });
}

/** Command arguments are plain JSON by construction; `undefined` fields are left out as JSON does. */
function toJson(args: unknown) {
  return JSON.parse(JSON.stringify(args));
}
