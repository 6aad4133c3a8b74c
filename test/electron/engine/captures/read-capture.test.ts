import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maxAttachmentBytes } from '#engine/brief-file/limits.ts';
import { type ReadCapture, readCapture } from '#engine/captures/read-capture.ts';
import { temporaryFolder } from '../../../fixtures/after-test.ts';
import { noise, sha256Of } from '../../../fixtures/noise.ts';
import { picture } from '../brief-file/attached-brief.ts';
import { forgeDocx, paragraph } from '../import/forge-docx.ts';
import { problemOf, wanted } from '../library/library-fixture.ts';
import { drawnLines, packed, pdfOf } from './forge-pdf.ts';

const read = (name: string, bytes: Uint8Array | string) =>
  readCapture({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });

const textOf = ({ text }: ReadCapture) => text && new TextDecoder().decode(text.bytes);

async function textIn(name: string, bytes: Uint8Array | string): Promise<string | null> {
  return textOf(wanted(await read(name, bytes)));
}

const mail = `From: =?UTF-8?B?TWFyw61hIEzDs3Bleg==?= <maria@port.example>
To: desk@analysts.example
Date: Mon, 16 Nov 2026 09:12:00 +0100
Subject: =?iso-8859-1?Q?Notice_f=FCr_ships?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: text/html; charset=utf-8

<p>Ships <b>turned</b> back.</p><script>alert(1)</script><p>Two waited.</p>
--b1
Content-Type: application/pdf
Content-Disposition: attachment; filename="tracks.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b1--
`;

const savedPage = `From: <Saved by Blink>
Snapshot-Content-Location: https://strait.example/notice?a=1
Subject: Port notice
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b2"

--b2
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<title>Port notice 14=E2=80=932026</title><h1>Notice</h1><p>The channel is closed.
--b2
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b2--
`;

describe('a text', () => {
  test('is kept as it is, and can be read without signs that nobody sees', async () => {
    const bytes = Buffer.from('One \u202eevil\u202c\r\n\r\nTwo\ttabs\u200b and \u0007bells\r\n');
    const taken = wanted(await read('notice.txt', bytes));
    expect([...taken.file.bytes]).toEqual([...bytes]);
    expect(taken.file.sha256).toBe(sha256Of(bytes));
    expect(textOf(taken)).toBe('One ⟨U+202E⟩evil⟨U+202C⟩\n\nTwo\ttabs and  bells\n');
    expect(taken.text?.sha256).toBe(sha256Of(taken.text?.bytes ?? Buffer.of()));
  });

  test('that needs nothing done to it is its own text', async () => {
    const taken = wanted(await read('notice.txt', 'The channel is closed.\n'));
    expect(taken.text?.sha256).toBe(taken.file.sha256);
  });

  test('that was pasted stays a text whatever it looks like', async () => {
    const bytes = Buffer.from('<html><p>Not a page');
    const taken = wanted(await readCapture({ name: 'Pasted text.txt', bytes }, true));
    expect([taken.mediaType, textOf(taken)]).toEqual(['text/plain', '<html><p>Not a page']);
  });

  test('in another encoding is read in it', async () => {
    expect(await textIn('notice.txt', Buffer.from('\ufeffRöhre', 'utf16le'))).toBe('Röhre');
    expect(await textIn('notice.txt', Buffer.from('R\xf6hre', 'latin1'))).toBe('Röhre');
  });
});

describe('a web page', () => {
  test('or a mail of which only the name says what it is is read as what its name says', async () => {
    expect(await textIn('part.html', '<title>Part</title><p>Ships<p>wait.')).toBe('Ships\n\nwait.');
    expect(await textIn('draft.eml', 'From: a@b.example\nSubject: Ships\n\nThey wait.')).toMatch(
      /^From: a@b.example\nSubject: Ships\n\nThey wait.\n?$/,
    );
    expect(await textIn('list.txt', '<p>Not a page')).toBe('<p>Not a page');
  });

  test('gives its words in paragraphs, its title and its address, and nothing that it does not show', async () => {
    const page = `<!-- saved from url=(0031)https://strait.example/notice/7 --><html><head><title>Port
      notice</title><style>p{}</style></head><body><p>The <b>channel</b> is
      closed.</p><p hidden>unseen</p><div style="display: none">unseen</div><script>unseen()</script>
      <ul><li>by night<li>by day</ul><table><tr><td>a<td>b<tr><td>c<td>d</table>x<br>y<pre>  kept
  lines</pre></body></html>`;
    const taken = wanted(await read('page.html', page));
    expect(textOf(taken)).toBe(
      'The channel is closed.\n\n• by night\n• by day\n\na\tb\nc\td\n\nx\ny\n\n  kept\n  lines',
    );
    expect([taken.title, taken.address]).toEqual(['Port notice', 'https://strait.example/notice/7']);
  });

  test('saved in one file is read as the page, with the address that it was saved from', async () => {
    const taken = wanted(await read('notice.mhtml', savedPage));
    expect(textOf(taken)).toBe('Notice\n\nThe channel is closed.');
    expect(taken).toMatchObject({
      title: 'Port notice 14–2026',
      address: 'https://strait.example/notice?a=1',
    });
    expect(taken.findings).toEqual([]);
  });
});

test('a mail gives the lines of its head that matter, its words, and the names of what is attached', async () => {
  const taken = wanted(await read('notice.eml', mail));
  expect(textOf(taken)).toBe(
    `From: María López <maria@port.example>
To: desk@analysts.example
Date: Mon, 16 Nov 2026 09:12:00 +0100
Subject: Notice für ships
Attached: tracks.pdf

Ships turned back.

Two waited.`,
  );
  expect(taken.title).toBe('Notice für ships');
});

test('a mail that lies about its encoding is read all the same', async () => {
  const lying = `From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-99\n\nR\xf6hre \u00a0`;
  const text = await textIn('lie.eml', Buffer.from(lying, 'latin1'));
  expect(text).toMatch(/^From: a@b\.example\n\nR.hre/);
});

test('a Word document gives its words without what is hidden in it', async () => {
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>';
  const body = `${paragraph('The channel is closed.')}${hidden}${paragraph('Ships wait.')}`;
  expect(await textIn('notice.docx', forgeDocx({ body }))).toBe('The channel is closed.\n\nShips wait.');
});

describe('a PDF', () => {
  test('gives its paragraphs, pages apart, and its title', async () => {
    const lines = ['The channel is closed for mari-', 'time traffic until', 'further notice.'];
    const pages = [packed(drawnLines(lines)), packed(drawnLines(['First.', 'Second.'], 40))];
    const info = '/Info<</Title(Port notice)>>';
    const taken = wanted(await read('notice.pdf', pdfOf(pages, { trailer: info })));
    expect(textOf(taken)).toBe(
      'The channel is closed for mari-time traffic until further notice.\n\nFirst.\nSecond.',
    );
    expect(taken.title).toBe('Port notice');
  });

  test('of pictures is kept without a text, and says so', async () => {
    const taken = wanted(await read('scan.pdf', pdfOf([packed(Buffer.from('0 0 m 9 9 l S'))])));
    expect(taken.text).toBeNull();
    expect(taken.findings.join()).toMatch(/^“scan.pdf” is kept, but without a text .* pictures/);
  });

  test('runs no script of its own', async () => {
    const catalog = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\); while \\(true\\) {})>>';
    const drawing = packed(drawnLines(['Words.']));
    expect(await textIn('script.pdf', pdfOf([drawing], { catalog }))).toBe('Words.');
  });

  test('that is damaged, or locked, is refused in a sentence', async () => {
    expect(problemOf(await read('half.pdf', '%PDF-1.7\n1 0 obj\n<<'))).toMatchObject({
      code: 'file-damaged',
      message: expect.stringMatching(/begins as a PDF but is damaged/),
    });
    const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<00><00>]`;
    const pdf = pdfOf([packed(drawnLines(['Words.']))], { trailer: locked });
    expect(problemOf(await read('locked.pdf', pdf))).toMatchObject({
      code: 'file-unreadable',
      message: expect.stringMatching(/opens only with a password/),
    });
  });
});

test('a picture is kept as it is, without a text', async () => {
  const png = picture(3_000, 1);
  const taken = wanted(await read('quay.png', png));
  expect(taken).toMatchObject({ mediaType: 'image/png', text: null, findings: [] });
  expect([...taken.file.bytes]).toEqual([...png]);
});

describe('what is no text', () => {
  test('is what its bytes are, whatever its name says', async () => {
    const taken = wanted(await read('notice.pdf', '<html><body><p>A page.'));
    expect([taken.mediaType, textOf(taken)]).toEqual(['text/html', 'A page.']);
    expect(taken.findings.join()).toMatch(/is named like a PDF but is a web page/);
    expect(problemOf(await read('notice.txt', noise(3_000, 1)))).toMatchObject({
      code: 'file-not-recognised',
    });
  });

  test.each([
    ['an archive', 'notice.zip', Buffer.from('PK\x03\x04xxxx'), 'a ZIP archive'],
    ['a program', 'notice.pdf', Buffer.from('\x7fELF\x02\x01'), 'a program for Linux'],
    ['a drawing', 'notice.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'an SVG drawing'],
  ])('such as %s is refused, and the sentence says what can be captured', async (_, name, bytes, what) => {
    const problem = problemOf(await read(name, bytes));
    expect(problem.message).toContain(`was not captured: it is ${what}. Nothing was kept of it.`);
  });

  test('as an empty or too large file is refused', async () => {
    expect(problemOf(await read('empty.txt', '')).message).toMatch(/it is empty/);
    const large = join(temporaryFolder(), 'large.txt');
    writeFileSync(large, Buffer.alloc(maxAttachmentBytes + 1, 32));
    expect(problemOf(await readCapture(large)).message).toMatch(/it is larger than 50 MB/);
    expect(problemOf(await readCapture('/nowhere/gone.txt')).code).toBe('file-not-found');
  });

  test('or more text than anybody can look through is refused', async () => {
    expect(problemOf(await read('long.txt', 'word '.repeat(900_000))).message).toMatch(
      /more than 4 million characters/,
    );
  });
});
