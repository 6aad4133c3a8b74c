import { answerJobs } from '#engine/thread-jobs.ts';
import type { Result } from '#shared/result.ts';
import { applyWordTemplate } from './word-template.ts';
import { checkWordTemplate } from './word-template-read.ts';

/* The thread in which house templates are read and filled; `guarded-template.ts` starts and ends it. */

/** A template to be checked, or to set a Word file of ours in. */
export interface TemplateJob {
  readonly template: Uint8Array;
  readonly docx: Uint8Array | null;
}

/** The finished file; nothing if a template was only checked. */
export type TemplateAnswer = Result<Uint8Array<ArrayBuffer> | null>;

async function filled({ template, docx }: TemplateJob): Promise<TemplateAnswer> {
  if (docx !== null) {
    const made = await applyWordTemplate(docx, template);
    return made.ok ? { ok: true, value: new Uint8Array(made.value) } : made;
  }
  const checked = await checkWordTemplate(template);
  return checked.ok ? { ok: true, value: null } : checked;
}

answerJobs(filled, (answer) => (answer.ok && answer.value ? [answer.value.buffer] : []));
