import { dirname } from 'node:path';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { newId } from '#shared/brief/ids.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import { hasChoice } from '#shared/publication/formats.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { OtherPart } from '../brief-file/format.ts';
import { briefFileParts } from '../contents/brief-file-parts.ts';
import type { EngineContext } from '../engine-context.ts';
import { renderBriefFileInThread } from '../export/brief-file-client.ts';
import { builtInTemplateBytes } from '../export/built-in-templates.ts';
import { renderExport } from '../export/write-export.ts';
import type { LoggedEvent } from '../library/event-log.ts';
import type { EngineHandlers } from '../requests.ts';
import { PreviewShelf } from './preview-shelf.ts';

async function templateFor(
  { library }: Pick<EngineContext, 'library'>,
  choice: ExportChoice,
): Promise<Result<Uint8Array | undefined>> {
  if (!hasChoice(choice.format, 'template') || choice.templateId === null) return success(undefined);
  const ours = await builtInTemplateBytes(choice.templateId);
  return ours ? success(ours) : library.templates.bytes(choice.templateId);
}

/** The parts of a `.brief` file, and with them the changes that could not be made again, to be kept or sent. */
function withUnreplayed(
  parts: readonly OtherPart[],
  unreplayed: readonly LoggedEvent[],
): readonly OtherPart[] {
  if (unreplayed.length === 0) return parts;
  const names = new Set(parts.map((part) => part.name));
  const free = (count: number): string => {
    const name = `unreplayed/changes${count === 1 ? '' : `-${count}`}.json`;
    return names.has(name) ? free(count + 1) : name;
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(unreplayed, null, 2)}\n`);
  return [...parts, { name: free(1), bytes }];
}

/** Answers requests to export and to show the pages, both from what is on disk. */
export function exportHandlers(context: Pick<EngineContext, 'library' | 'now'>) {
  const { library, now } = context;
  const previews = new PreviewShelf();
  return {
    'export.write': async ({ briefId, choice, file, mayReplace }) => {
      const stored = library.briefs.stored(briefId);
      if (!stored.ok) return stored;
      const template = await templateFor(context, choice);
      if (!template.ok) return template;
      const kept = choice.format === 'brief' ? await briefFileParts(library.contents, briefId) : success([]);
      if (!kept.ok) return kept;
      const { brief, newer, unreplayed } = stored.value;
      const otherParts = choice.format === 'brief' ? withUnreplayed(kept.value, unreplayed) : [];
      const options = { date: now(), otherParts, ...(newer && { newer }) };
      const rendered =
        otherParts.length > 0
          ? await renderBriefFileInThread({ brief, ...options })
          : await renderExport(brief, choice, {
              ...options,
              ...(template.value && { template: template.value }),
            });
      if (!rendered.ok) return rendered;
      await removeLeftTemporaries(dirname(file));
      const written = await writeFileAtomically(file, rendered.value.bytes, { mayReplace });
      return written.ok ? success({ findings: [...rendered.value.findings] }) : written;
    },
    'preview.make': async ({ briefId }) => {
      const opened = library.briefs.open(briefId);
      if (!opened.ok) return opened;
      const [{ makePreview }, { buildPublication }] = await Promise.all([
        import('../export/preview.ts'),
        import('#shared/publication/build.ts'),
      ]);
      const preview = await makePreview(buildPublication(opened.value.brief, { date: now() }));
      if (!preview.ok) return preview;
      const previewId = newId();
      previews.put(previewId, preview.value);
      const { pages, findings } = preview.value;
      return success({ previewId, seq: opened.value.seq, pages: [...pages], findings });
    },
    'preview.page': ({ previewId, page }) => {
      const preview = previews.get(previewId);
      if (preview && page < preview.pages.length) return success({ svg: preview.page(page) });
      return failure(
        'file-not-found',
        'These pages were set anew meanwhile. The preview shows the new ones.',
      );
    },
  } satisfies Partial<EngineHandlers>;
}
