import PostalMime, { type Address, type Email } from 'postal-mime';
import { type Result, success } from '#shared/result.ts';
import { htmlText, type PageText } from './html-text.ts';
import { mailLimits, notCaptured } from './limits.ts';
import { plainLineOf } from './plain-text.ts';

/**
 * The text of a mail, under the lines of its head that a reader wants, with the names of what was attached; or of a web
 * page that was saved in one file, which has the same form. Comes back with `file-damaged` or `file-too-large`.
 */
export async function mailText(bytes: Uint8Array): Promise<Result<PageText>> {
  const parsed = await parse(bytes);
  if (!parsed.ok) return parsed;
  const mail = parsed.value;
  if (mail.attachments.length > mailLimits.mostAttached) return tooManyParts();
  const page = mail.html === undefined ? null : htmlText(mail.html);
  return success(isSavedPage(mail) && page !== null ? savedPage(mail, page) : asMail(mail, page));
}

async function parse(bytes: Uint8Array): Promise<Result<Email>> {
  try {
    const mail = await PostalMime.parse(bytes, {
      maxNestingDepth: mailLimits.deepest,
      maxHeadersSize: mailLimits.headBytes,
      // A mail that is attached to a mail stays a file, so that its words are not taken for those of the mail.
      forceRfc822Attachments: true,
    });
    return success(mail);
  } catch (error) {
    // The library throws plain errors for what goes beyond its limits.
    if (error instanceof Error) return tooManyParts();
    throw error;
  }
}

function tooManyParts(): Result<never> {
  return notCaptured(
    'file-damaged',
    'it is a mail with more parts, or with parts deeper in each other, than mail programs write',
    'It may have been made to do harm. Open it in a mail program that you trust and copy its text.',
  );
}

function headerOf(mail: Email, name: string): string {
  return mail.headers.find(({ key }) => key === name)?.value ?? '';
}

/** Browsers say where a page is from; a mail has somebody it goes to. */
function isSavedPage(mail: Email): boolean {
  return headerOf(mail, 'snapshot-content-location') !== '' || /^<?Saved by /i.test(headerOf(mail, 'from'));
}

function savedPage(mail: Email, page: PageText): PageText {
  const address = headerOf(mail, 'snapshot-content-location') || page.address;
  return {
    ...page,
    title: page.title || plainLineOf(mail.subject ?? ''),
    address: plainLineOf(address, 2_000),
  };
}

function people(list: readonly Address[] | undefined): string {
  const one = ({ name, address, group }: Address): string =>
    group
      ? `${name}: ${group.map(one).join(', ')}`
      : name && address
        ? `${name} <${address}>`
        : name || (address ?? '');
  return (list ?? []).map(one).join(', ');
}

function asMail(mail: Email, page: PageText | null): PageText {
  const head: readonly (readonly [string, string])[] = [
    ['From', people(mail.from ? [mail.from] : [])],
    ['To', people(mail.to)],
    ['Cc', people(mail.cc)],
    ['Date', headerOf(mail, 'date')],
    ['Subject', mail.subject ?? ''],
    ['Attached', mail.attachments.map(({ filename, mimeType }) => filename || mimeType).join(', ')],
  ];
  const lines = head.flatMap(([name, value]) =>
    value === '' ? [] : [`${name}: ${plainLineOf(value, 4_000)}`],
  );
  const plain = mail.text ?? '';
  const body = plain.trim() === '' ? (page?.text ?? '') : plain;
  return {
    text: `${lines.join('\n')}\n\n${body}`,
    title: plainLineOf(mail.subject ?? ''),
    address: '',
  };
}
