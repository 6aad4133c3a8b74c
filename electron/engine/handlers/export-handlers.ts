import { dirname } from 'node:path';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { newId } from '#shared/brief/ids.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import { hasChoice } from '#shared/publication/formats.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { receivedThreads } from '../contents/origin-of-copy.ts';
import type { EngineContext } from '../engine-context.ts';
import { builtInTemplateBytes } from '../export/built-in-templates.ts';
import { insideOf } from '../export/inside.ts';
import { printChoice } from '../export/print-choice.ts';
import { renderStoredBrief } from '../export/render-stored-brief.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf } from './answers.ts';
import { briefAsItWas } from './past-handlers.ts';
import { PreviewShelf } from './preview-shelf.ts';

async function templateFor(
  { library }: Pick<EngineContext, 'library'>,
  choice: ExportChoice,
): Promise<Result<Uint8Array | undefined>> {
  if (!hasChoice(choice.format, 'template') || choice.templateId === null) return success(undefined);
  const ours = await builtInTemplateBytes(choice.templateId);
  return ours ? success(ours) : library.templates.bytes(choice.templateId);
}

/** Answers requests to export and to preview, both from what is on disk. */
export function exportHandlers(context: Pick<EngineContext, 'library' | 'now' | 'publisher'>) {
  const { library, now, publisher } = context;
  const previews = new PreviewShelf();
  const asItWas = async (briefId: string, seq: number) =>
    answerOf(await briefAsItWas(context, briefId, seq), (brief) => ({ brief, seq }));
  return {
    'export.write': async ({ briefId, choice, file, mayReplace }) => {
      const template = await templateFor(context, choice);
      if (!template.ok) return template;
      const print = await printChoice(library, briefId);
      const handsOn = { resolved: choice.resolved ?? false, received: choice.received ?? false };
      const options = { date: now(), print, handsOn, ...(template.value && { template: template.value }) };
      const rendered = await renderStoredBrief(library, briefId, choice, options, (...given) =>
        publisher.render(...given),
      );
      if (!rendered.ok) return rendered;
      await removeLeftTemporaries(dirname(file));
      const written = await writeFileAtomically(file, rendered.value.bytes, { mayReplace });
      return written.ok ? success({ findings: [...rendered.value.findings] }) : written;
    },
    'export.inside': ({ briefId }) => {
      const stored = library.briefs.stored(briefId);
      if (!stored.ok) return stored;
      const kept = library.contents.of(briefId);
      if (!kept.ok) return kept;
      return success(insideOf(stored.value.brief, kept.value.parts, receivedThreads(library.past, briefId)));
    },
    'brief.copied': async ({ briefId, sectionId, form }) => {
      const opened = library.briefs.open(briefId);
      if (!opened.ok) return opened;
      const print = await printChoice(library, briefId);
      return publisher.copied(opened.value.brief, { date: now(), sectionId, form, print });
    },
    'preview.make': async ({ briefId, past }) => {
      const opened = past === undefined ? library.briefs.open(briefId) : await asItWas(briefId, past);
      if (!opened.ok) return opened;
      const print = await printChoice(library, past === undefined ? briefId : null);
      const preview = await publisher.preview(opened.value.brief, now(), print);
      if (!preview.ok) return preview;
      const previewId = newId();
      previews.put(previewId, preview.value);
      const { pages, places, findings } = preview.value;
      const { seq } = opened.value;
      return success({ previewId, seq, pages: [...pages], places: [...places], findings });
    },
    'preview.page': ({ previewId, page }) => {
      const preview = previews.get(previewId);
      if (preview && page < preview.pages.length) return success({ svg: preview.page(page) });
      return failure(
        'file-not-found',
        'These pages were laid out again in the meantime. The preview shows the new ones.',
      );
    },
  } satisfies Partial<EngineHandlers>;
}
