import { failure, type Result, success } from '#shared/result.ts';

/** An address that may be handed to the system, with what the user is asked about. */
export interface OutsideLink {
  readonly address: string;
  /** The host of a page, or the addressee of a message. */
  readonly destination: string;
}

const refusal = failure(
  'request-invalid',
  'Only links to web pages (https) and e-mail addresses are opened, because other kinds can start programs on this computer. Copy the link to use it elsewhere.',
);

/** What a mailto link may fill in. Anything else, above all an attachment, is refused. */
const mailParts = new Set(['subject', 'body', 'cc', 'bcc']);

const mailbox = /^[^\s@<>"',;:\\/]+@[^\s@<>"',;:\\/]+$/;

function mailLink(url: URL): Result<OutsideLink> {
  const people = decodeURIComponent(url.pathname);
  if (!people.split(',').every((person) => mailbox.test(person))) return refusal;
  for (const part of url.searchParams.keys()) if (!mailParts.has(part.toLowerCase())) return refusal;
  return success({ address: url.href, destination: people });
}

/**
 * Judges an address found in a brief. Only `https:` with a host and no credentials, and `mailto:` to plain addresses,
 * come back, in the form the system will get (percent-encoded, host in ASCII); everything else is `request-invalid`.
 */
export function outsideLink(text: string): Result<OutsideLink> {
  try {
    const url = new URL(text);
    if (url.protocol === 'mailto:') return mailLink(url);
    if (url.protocol !== 'https:' || url.host === '') return refusal;
    if (url.username !== '' || url.password !== '') return refusal;
    return success({ address: url.href, destination: url.host });
  } catch {
    return refusal;
  }
}
