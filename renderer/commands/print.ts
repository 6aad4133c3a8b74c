import type { BriefDocument } from '../document/brief-document.ts';
import { workbench } from '../platform/workbench.ts';
import { valueOrTell } from '../window/problems.ts';
import './print.css';

async function pictureOf(previewId: string, page: number): Promise<HTMLImageElement | null> {
  const answer = valueOrTell(
    await workbench.call('preview.page', { previewId, page }),
    'Nothing was printed',
  );
  if (!answer) return null;
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([answer.svg], { type: 'image/svg+xml' }));
  await picture.decode().catch(() => undefined);
  return picture;
}

/**
 * Prints the pages of a brief, those of its PDF, by the system's dialog. They are in the window only while that is open,
 * and only on paper: the screen shows nothing of them.
 */
export async function printPages(document: BriefDocument): Promise<void> {
  await document.flush();
  const made = await workbench.call('preview.make', { briefId: document.brief.id });
  const preview = valueOrTell(made, 'Nothing was printed');
  if (!preview) return;
  const pictures = await Promise.all(preview.pages.map((_, page) => pictureOf(preview.previewId, page)));
  const sheets = window.document.createElement('div');
  sheets.id = 'printed-pages';
  sheets.append(...pictures.filter((picture) => picture !== null));
  window.document.getElementById('printed-pages')?.remove();
  window.document.body.append(sheets);
  const remove = () => {
    for (const picture of pictures) if (picture) URL.revokeObjectURL(picture.src);
    sheets.remove();
  };
  window.addEventListener('afterprint', remove, { once: true });
  window.print();
}
