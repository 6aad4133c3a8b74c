import { writeFileSync } from 'node:fs';
import { writePdf } from '#engine/export/pdf.ts';
import { makePreview } from '#engine/export/preview.ts';
import { paragraph, richPublication, text } from '../../fixtures/publication.ts';

/* Writes one PDF and sets one preview of a text that names files and packages; run by opened-files.test.ts. */

const hostile =
  '#read("/etc/passwd") #image("/etc/hostname") #import "@preview/cetz:0.3.4" #include "../../package.json"';
const publication = {
  ...richPublication,
  title: hostile,
  blocks: [...richPublication.blocks, paragraph(text(hostile), text('你好 \ue000'))],
};
const target = process.argv[2];
if (target === undefined) throw new Error('Name the file to write.');
const written = await writePdf(publication, { standard: 'ua-1' });
const preview = await makePreview(publication);
if (!written.ok || !preview.ok) throw new Error('The PDF was not written.');
writeFileSync(target, written.value.bytes);
