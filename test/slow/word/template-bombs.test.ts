import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fillTemplate, lookAtTemplate } from '#engine/export/guarded-template.ts';
import { applyWordTemplate } from '#engine/export/word-template.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { houseTemplate, textParts } from '../../electron/engine/export/word-template-fixture.ts';
import { richPublication } from '../../fixtures/publication.ts';

/* Templates that are small on disk and made to take the time or the memory of whoever opens them. */

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const run = (content: string) => `<w:r>${content}</w:r>`;
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const begun = mark('begin') + run('<w:instrText> TITLE </w:instrText>');
const ended = mark('separate') + mark('end');
const head = (content: string) => ({
  'word/header7.xml': `<w:hdr ${namespaces}>${content}</w:hdr>`,
  'word/_rels/header7.xml.rels': null,
});
const nested = (opened: string, inner: string, closed: string, depth: number) =>
  opened.repeat(depth) + inner + closed.repeat(depth);
const textBox = '<w:p><w:r><w:pict><w:txbxContent>';
const textBoxEnd = '</w:txbxContent></w:pict></w:r></w:p>';

/** Parts of a template whose heads hold `count` of something. */
const bombs: Readonly<Record<string, (count: number) => Readonly<Record<string, string | null>>>> = {
  'fields one after the other': (count) => head(`<w:p>${(begun + ended).repeat(count)}</w:p>`),
  'fields that never end': (count) => head(`<w:p>${begun.repeat(count)}</w:p>`),
  'fields within fields': (count) => head(`<w:p>${begun.repeat(count)}${ended.repeat(count)}</w:p>`),
  'text boxes within text boxes': (count) =>
    head(nested(textBox, (begun + ended).repeat(count), textBoxEnd, 45)),
  'pictures within pictures': (count) =>
    head(`<w:p>${nested('<w:drawing>', '<w:x r:id="rId1"/>'.repeat(count), '</w:drawing>', 180)}</w:p>`),
  markings: (count) => head(`<w:p>${run('<w:t>TLP:RED </w:t>').repeat(count)}</w:p>`),
  relationships: (count) => ({
    ...head('<w:p/>'),
    'word/_rels/header7.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Array.from(
      { length: count },
      (_, index) => `<Relationship Id="r${index}" Type="x/image" Target="media/logo.png"/>`,
    ).join('')}</Relationships>`,
  }),
  'styles whose ids are taken': (count) => ({
    'word/styles.xml': `<w:styles ${namespaces}>${Array.from(
      { length: count },
      (_, index) =>
        `<w:style w:type="paragraph" w:styleId="BriefLabel${index === 0 ? '' : index + 1}"><w:name w:val="s${index}"/><w:basedOn w:val="BriefLabel${index + 2}"/></w:style>`,
    ).join('')}</w:styles>`,
  }),
};

/** A template so large that the ratio of its sizes does not give it away. */
function template(parts: Readonly<Record<string, string | null>>): Uint8Array {
  const all = Object.entries({ ...textParts(houseTemplate()), ...parts });
  return zipSync(
    Object.fromEntries(all.flatMap(([name, text]) => (text === null ? [] : [[name, strToU8(text)]]))),
    { level: 0 },
  );
}

const docx = writeDocx(richPublication);

/* As many of each would take minutes if the time grew with the square of their number. */
const many = 20_000;

test.each(Object.keys(bombs))(
  'a template of many %s is filled within the limits of any other',
  async (name) => {
    const parts = bombs[name]?.(many) ?? {};
    expect(await fillTemplate(await docx, template(parts))).toMatchObject({ ok: true });
  },
);

describe('a template that takes too much', () => {
  const heavy = template(bombs['fields within fields']?.(16_000) ?? {});
  const message =
    /cannot be used: it took more time or memory than a template ever needs\. Nothing was written\./;

  test('time is given up, and nothing else waits for it', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    const result = await fillTemplate(await docx, heavy, { cpuMs: 60, heapMegabytes: 512 });
    clearInterval(ticking);
    expect(result).toMatchObject({ ok: false, error: { code: 'template-unusable' } });
    expect(!result.ok && result.error.message).toMatch(message);
    expect(ticks).toBeGreaterThan(3);
  });

  test('memory is given up', async () => {
    const result = await fillTemplate(await docx, heavy, { cpuMs: 60_000, heapMegabytes: 24 });
    expect(!result.ok && result.error.message).toMatch(message);
  });

  test('room for its tags is refused before it is read', async () => {
    const result = await lookAtTemplate(template(head('<w:p/>'.repeat(1_100_000))));
    expect(!result.ok && result.error.message).toMatch(/it holds more than any template needs/);
  });
});

test('a template of a house is filled in the thread as it is without', async () => {
  const [inThread, here] = [
    await fillTemplate(await docx, houseTemplate()),
    await applyWordTemplate(await docx, houseTemplate()),
  ];
  expect(inThread.ok && here.ok && Buffer.from(inThread.value).equals(Buffer.from(here.value))).toBe(true);
  expect(await lookAtTemplate(houseTemplate())).toEqual({ ok: true, value: undefined });
  expect(await lookAtTemplate(strToU8('no Word file'))).toMatchObject({
    error: { code: 'template-unusable' },
  });
});
