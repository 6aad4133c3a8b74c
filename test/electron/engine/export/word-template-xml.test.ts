import { expect, test } from 'vitest';
import {
  childrenOf,
  elementsIn,
  parseXml,
  removeWhere,
  unwrapWhere,
  valueIn,
  xmlBytes,
} from '#engine/export/word-template-xml.ts';

const parsed = (xml: string) => parseXml(new TextEncoder().encode(xml));
const written = (xml: string) => {
  const root = parsed(xml);
  return root ? new TextDecoder().decode(xmlBytes(root)).split('\n')[1] : null;
};

test('a part is written as it was read', () => {
  const xml = '<w:p a="1 &amp; &quot;2&quot;"><w:t xml:space="preserve"> x &lt; y </w:t><w:br/></w:p>';
  expect(written(`<?xml version="1.0"?><!-- c -->${xml}`)).toBe(xml);
});

test('line breaks in attributes survive', () => {
  expect(written('<x a="1&#10;2"/>')).toBe('<x a="1&#10;2"/>');
});

test('UTF-16 with a mark is read', () => {
  const bytes = new Uint8Array(Buffer.from('\ufeff<x>é</x>', 'utf16le'));
  expect(parseXml(bytes)?.children).toEqual(['é']);
});

test('what is not well-formed is nothing', () => {
  expect([parsed('<a><b></a>'), parsed(''), parsed('<a/><b/>'), parsed('text')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ['alone', '<!DOCTYPE w:p>'],
  ['with entities nobody uses', '<!DOCTYPE w:p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
  ['of another file', '<!DOCTYPE w:p SYSTEM "file:///etc/passwd">'],
])('a part with a document type %s is nothing', (_how, type) => {
  const part = '<w:p><w:t>text</w:t></w:p>';
  expect(parsed(part)).not.toBeNull();
  expect(parsed(type + part)).toBeNull();
});

test('elements are found, removed and unwrapped at any depth', () => {
  const root = parsed('<a><b w:val="1"/><c><b w:val="2"><d/>t</b></c></a>');
  if (!root) throw new Error('not parsed');
  expect(valueIn(root, 'b')).toBe('1');
  expect(elementsIn(root).map((at) => at.name)).toEqual(['a', 'b', 'c', 'b', 'd']);
  unwrapWhere(root, (at) => at.attributes['w:val'] === '2');
  expect(
    childrenOf(root, 'c')[0]?.children.map((child) => (typeof child === 'string' ? child : child.name)),
  ).toEqual(['d', 't']);
  removeWhere(root, (at) => at.name === 'd');
  expect(elementsIn(root).map((at) => at.name)).toEqual(['a', 'b', 'c']);
});
