import { describe, expect, it } from 'vitest';
import type { Prose } from '#shared/brief/prose.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { isSafeLink } from '#shared/prose/schema.ts';

const linked = (href: unknown): Prose => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
  ],
});

describe('a link of a brief', () => {
  it.each(['https://example.org/a?b#c', 'HTTP://example.org', 'mailto:desk@example.org'])(
    'may lead to %s',
    (href) => {
      expect([isSafeLink(href), isValidProse(linked(href))]).toEqual([true, true]);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ms-msdt:/id',
    '//host/share',
    '\\\\host\\share',
    'example.org',
    ' https://example.org',
    'https://example.org/ javascript:alert(1)',
    'https://example.org/\njavascript:alert(1)',
    '',
    `https://example.org/${'x'.repeat(4_000)}`,
    null,
    7,
    ['https://example.org'],
  ])('never leads to %j', (href) => {
    expect([isSafeLink(href), isValidProse(linked(href))]).toEqual([false, false]);
  });
});
