import { isRightToLeftLanguage } from '../direction.ts';
import { markingText } from '../marking.ts';
import type { Publication } from '../publication.ts';
import { inlinesText } from '../publication-text.ts';
import { directionOf, escapeHtml, HtmlBlocks, heldHtml } from './html-blocks.ts';
import { htmlStyle, markingStyle } from './html-style.ts';

function markingBadge(publication: Publication): string {
  const { marking } = publication;
  if (marking === null) return '';
  const text = markingText(marking);
  return `<span class="marking" style="color:${marking.foreground};background:${marking.background}">${escapeHtml(text)}</span>`;
}

function printedMarking(publication: Publication): string {
  const { marking } = publication;
  return marking === null ? '' : markingStyle(markingText(marking), marking.foreground, marking.background);
}

function metaTags(publication: Publication): string {
  const tag = (name: string, content: string) =>
    content === '' ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`];
  return [
    ...tag('author', publication.authors.join('; ')),
    ...tag('keywords', publication.keywords.join(', ')),
    ...tag('dcterms.date', publication.date),
    ...tag('dcterms.publisher', publication.organisation),
  ].join('\n');
}

function titleBlock(publication: Publication): string {
  const lines = publication.titleLines
    .map(
      (line) => `<dt>${escapeHtml(line.label)}</dt><dd${directionOf(line.text)}>${heldHtml(line.text)}</dd>`,
    )
    .join('\n');
  return [
    `<h1${directionOf(publication.title)}>${heldHtml(publication.title)}</h1>`,
    publication.subtitle === ''
      ? ''
      : `<p class="subtitle"${directionOf(publication.subtitle)}>${heldHtml(publication.subtitle)}</p>`,
    lines === '' ? '' : `<dl>\n${lines}\n</dl>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function notes(publication: Publication, writer: HtmlBlocks): string {
  if (publication.notes.length === 0) return '';
  const items = publication.notes.map(
    (note) =>
      `<li id="note-${note.number}"${directionOf(inlinesText(note.content))}>${writer.inlines(note.content)} <a class="back" href="#reference-${note.number}" role="doc-backlink" aria-label="Back to note ${note.number} in the text">↩</a></li>`,
  );
  return `<section class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

/**
 * Writes a publication as one web page that needs nothing else: styles inside, no script, and a content policy that
 * lets nothing be loaded. The marking is at the top and bottom on the screen, and on every printed page.
 */
export function writeHtml(publication: Publication): string {
  const writer = new HtmlBlocks();
  const direction = isRightToLeftLanguage(publication.language) ? ' dir="rtl"' : '';
  const badge = markingBadge(publication);
  const head = [publication.organisation, publication.serial].filter((text) => text !== '').join(' · ');
  return `<!doctype html>
<html lang="${escapeHtml(publication.language)}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(publication.title)}</title>
${metaTags(publication)}
<style>${htmlStyle}${printedMarking(publication)}</style>
</head>
<body>
<header class="page-head"><span>${escapeHtml(head)}</span>
${badge}</header>
<main>
${titleBlock(publication)}
${writer.blocks(publication.blocks)}
${notes(publication, writer)}
</main>
<footer class="page-foot">${badge}</footer>
</body>
</html>
`;
}

/**
 * Writes marking, blocks and notes of a publication, and the title block if wanted, as HTML to be pasted into a text: no
 * page around it, no styles but that of the marking.
 */
export function writeHtmlPart(publication: Publication, options: { readonly hasTitle: boolean }): string {
  const writer = new HtmlBlocks();
  const badge = markingBadge(publication);
  const parts = [
    badge === '' ? '' : `<p>${badge}</p>`,
    options.hasTitle ? titleBlock(publication) : '',
    writer.blocks(publication.blocks),
    notes(publication, writer),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
