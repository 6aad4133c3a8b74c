import { type BriefFileParts, briefFileParts } from '#engine/contents/brief-file-parts.ts';
import { type PastRows, receivedThreads, withOrigin } from '#engine/contents/origin-of-copy.ts';
import type { Library } from '#engine/library/library.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import { type HandedOn, handedOn } from '#shared/publication/handed-on.ts';
import { type Result, success } from '#shared/result.ts';
import type { ExportOptions, RenderExport, RenderedExport } from './format-writers.ts';
import { withUnreplayed } from './unreplayed-part.ts';

/** Where a brief is read from: an open library, or one that is only read. */
export interface BriefSource {
  readonly briefs: Pick<Library['briefs'], 'stored'>;
  readonly contents: Pick<Library['contents'], 'of' | 'chunk'>;
  /**
   * Its log, if a `.brief` file is to say which version of the brief it holds, so that it can be merged when it comes back.
   */
  readonly past?: PastRows | null;
}

/** The file of a stored brief, with the brief it was made of. */
export interface RenderedBrief extends RenderedExport {
  readonly brief: Brief;
}

const noParts: BriefFileParts = { parts: [], findings: [] };

interface StoredOptions extends Pick<ExportOptions, 'date' | 'template' | 'print'> {
  /** What a brief file is to hold that somebody else may not need; all of it if absent. */
  readonly handsOn?: HandedOn;
}

/**
 * Makes the file of a brief as it is on disk; see `renderExport`. A `.brief` file also carries everything else that is
 * kept of the brief. Fails as the opening of a brief does. If a brief can only be read, the findings say why. `render`
 * makes the file, here or in another thread.
 */
export async function renderStoredBrief(
  { briefs, contents, past = null }: BriefSource,
  briefId: string,
  choice: Pick<ExportChoice, 'format' | 'pdfStandard'>,
  { date, template, print, handsOn }: StoredOptions,
  render: RenderExport,
): Promise<Result<RenderedBrief>> {
  const stored = briefs.stored(briefId);
  if (!stored.ok) return stored;
  const { newer, unreplayed, readOnly } = stored.value;
  const isBriefFile = choice.format === 'brief';
  const { brief } = stored.value;
  const known = past === null ? undefined : receivedThreads(past, briefId);
  const handed = isBriefFile && handsOn ? handedOn(brief, handsOn, known) : brief;
  const kept = isBriefFile ? await briefFileParts(contents, briefId, handed) : success(noParts);
  if (!kept.ok) return kept;
  const whole = isBriefFile ? withUnreplayed(kept.value.parts, unreplayed) : [];
  // A brief of a later form cannot be merged here, and is handed on as it is.
  const isTold = isBriefFile && newer === null && past !== null;
  const otherParts = isTold ? withOrigin(past, brief, stored.value.seq, whole, handsOn?.received) : whole;
  const options = {
    date,
    otherParts,
    ...(print && { print }),
    ...(newer && { newer }),
    ...(template && { template }),
  };
  const rendered = await render(handed, choice, options);
  if (!rendered.ok) return rendered;
  const { bytes, findings } = rendered.value;
  // For a brief of a later form, the findings already say what is missing.
  const missing = newer === null && readOnly !== null ? [readOnly] : [];
  return success({ brief, bytes, findings: [...missing, ...kept.value.findings, ...findings] });
}
