import { describe, expect, test } from 'vitest';
import { checkWordTemplate, readWordTemplate } from '#engine/export/word-template-read.ts';
import { houseParts, houseTemplate, macroTypes } from './word-template-fixture.ts';

async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await readWordTemplate(bytes);
  if (result.ok) throw new Error('The template was read.');
  expect(result.error.code).toBe('template-unusable');
  return result.error.message;
}

test('a sound template is read', async () => {
  const result = await readWordTemplate(houseTemplate());
  expect(result).toMatchObject({
    ok: true,
    value: { mainPart: 'word/document.xml', stylesPart: 'word/styles.xml' },
  });
  expect(await checkWordTemplate(houseTemplate())).toEqual({ ok: true, value: undefined });
});

describe('refused with a reason and advice', () => {
  test('what is no Word document', async () => {
    expect(await refusal(new TextEncoder().encode('text'))).toContain('it is not a zip archive');
    expect(await refusal(houseTemplate({ '_rels/.rels': null }))).toContain('it is not a Word document');
    expect(await refusal(houseTemplate({ '[Content_Types].xml': null }))).toContain(
      'it is not a Word document',
    );
  });

  test('macros, declared or only lying there', async () => {
    expect(await refusal(houseTemplate({ '[Content_Types].xml': macroTypes }))).toContain(
      'it contains macros',
    );
    expect(await refusal(houseTemplate({ 'word/vbaProject.bin': 'x' }))).toContain('it contains macros');
  });

  test('a damaged file', async () => {
    const whole = houseTemplate();
    expect(await refusal(whole.slice(0, whole.length - 30))).toMatch(/cut off|damaged/);
    expect(await refusal(houseTemplate({ 'word/styles.xml': '<w:styles>' }))).toContain('cannot be read');
    expect(await refusal(houseTemplate({ 'word/styles.xml': null }))).toContain('it has no styles');
  });

  test.each(Object.keys(houseParts).filter((name) => /\.(xml|rels)$/.test(name)))(
    'a document type in %s, whose entities could grow without end',
    async (name) => {
      const defined = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
      const part = (houseParts[name] ?? '').replace(/^(<\?xml[^>]*\?>)?/, (head) => head + defined);
      const message = await refusal(houseTemplate({ [name]: part }));
      expect(message).toMatch(/cannot be read|not a Word document|has no styles/);
    },
  );

  test('elements nested beyond reason', async () => {
    const deep = `${'<w:p>'.repeat(500)}${'</w:p>'.repeat(500)}`;
    expect(await refusal(houseTemplate({ 'word/header7.xml': deep }))).toContain('cannot be read');
  });

  test('a part that would grow to many times its size, or leads out of the file', async () => {
    expect(await refusal(houseTemplate({ 'word/media/logo.png': '0'.repeat(5_000_000) }))).toContain(
      'many times its size',
    );
    expect(await refusal(houseTemplate({ '../evil.xml': '<x/>' }))).toContain('holds a part that');
  });

  test('the strict form of the format', async () => {
    const strict = '<w:styles xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>';
    expect(await refusal(houseTemplate({ 'word/styles.xml': strict }))).toContain('does not know');
  });
});
