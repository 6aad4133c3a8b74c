import { expect, test } from 'vitest';
import { fillPropertyFields, productProperties } from '#engine/export/word-template-fields.ts';
import { parseXml, xmlBytes } from '#engine/export/word-template-xml.ts';

const parsed = (xml: string) => {
  const root = parseXml(new TextEncoder().encode(xml));
  if (!root) throw new Error('not parsed');
  return root;
};

const properties = productProperties(
  parsed('<c><dc:title>Strait</dc:title><dc:creator>Ilse</dc:creator><cp:keywords>a, b</cp:keywords></c>'),
  parsed('<p><Company>Desk</Company></p>'),
);

const run = (content: string) => `<w:r>${content}</w:r>`;
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const filled = (instruction: string, ...shown: string[]) => {
  const root = parsed(
    `<w:p>${mark('begin')}${run(`<w:instrText>${instruction}</w:instrText>`)}${mark('separate')}${shown.map((text) => run(`<w:t>${text}</w:t>`)).join('')}${mark('end')}</w:p>`,
  );
  fillPropertyFields(root, properties);
  return new TextDecoder().decode(xmlBytes(root)).match(/(?<=<w:t[^>]*>)[^<]*/g);
};

test('fields of the product’s properties show them at once', () => {
  expect(filled(' TITLE \\* MERGEFORMAT ', 'old')).toEqual(['Strait']);
  expect(filled(' DOCPROPERTY "Company" ', 'o', 'ld')).toEqual(['Desk']);
  expect(filled(' AUTHOR ', 'old')).toEqual(['Ilse']);
  expect(filled(' SUBJECT ', 'old')).toEqual(['']);
});

test('other fields stay as they are', () => {
  expect(filled(' PAGE ', '1')).toEqual(['1']);
  expect(filled(' DOCPROPERTY Cost ', 'x')).toEqual(['x']);
});

test('simple fields are filled too', () => {
  const root = parsed('<w:p><w:fldSimple w:instr=" TITLE "><w:r><w:t>old</w:t></w:r></w:fldSimple></w:p>');
  fillPropertyFields(root, properties);
  expect(new TextDecoder().decode(xmlBytes(root))).toContain('>Strait</w:t>');
});
