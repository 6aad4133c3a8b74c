import { inWrittenOrder } from '../records.ts';

/** A text that was captured for the sample. It is its own file: the library keeps its bytes under their SHA-256. */
interface CapturedText {
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

const tender: CapturedText = {
  name: 'Tender 2026-77.txt',
  sha256: '47704f2ab59e9f88e62f40a0c3387cadcb31ef1e8f007edf35eba073557dd838',
  text: `CORVANE HARBOUR AUTHORITY
Tender 2026/77: training of pilots for the Velani Strait

The Authority invites offers for the training of 18 pilots who hold a foreign licence. The course is to be given at Port Serrin from 14 December 2026 and to end with an examination on 11 January 2027.

Offers are to be handed in by 5 December 2026, 12:00. The contract runs for two years and can be renewed once.

Pilots who pass are engaged on the terms of Notice to Mariners 41/2026. Vessels are assigned in the order in which their slot was booked; the flag of a vessel is not recorded in the booking.
`,
};

const sitting: CapturedText = {
  name: 'Acta 5 novembre.txt',
  sha256: 'c3f703399aa0cd3683251cdb322f45f079076f35ae9159c2d0aec90df12633b2',
  text: `PARLAMENT DE CORVANA
Acta oficiala, sezida dal 5 novembre 2026, extrat

MORVAN, ministre dals transports: Ja l’ai dit ena cumischiun e jal repet ici. Neguna nave que paga e prende son piloto sera faita esperar. Quella es la regla, e vala per totas bandieras.

LA PRESIDENTA: Il ministre ha respondu. Passam al punct suandant.
`,
};

const captured = { tender, sitting } as const;

/** The contents that captures of the sample need, for the library to keep. */
export const capturedTexts: readonly CapturedText[] = Object.values(captured);

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The captured files, as the brief names them. */
export const attachments = inWrittenOrder(
  Object.fromEntries(
    Object.entries(captured).map(([id, { name, sha256, text }]) => [
      `${id}-text`,
      { name, mediaType: 'text/plain', sha256, bytes: bytesOf(text) },
    ]),
  ),
);

/* What is captured of a text that was pasted: the words as they were taken, when, by whom and from where. */
function capture(
  of: keyof typeof captured,
  { title, takenAt, takenBy, address }: Record<'title' | 'takenAt' | 'takenBy' | 'address', string>,
) {
  const { sha256, text } = captured[of];
  const event = `Pasted as text (text/plain, ${bytesOf(text)} bytes), SHA-256 ${sha256}.`;
  return {
    title,
    attachmentId: `${of}-text`,
    textAttachmentId: `${of}-text`,
    takenAt,
    takenBy,
    address,
    custody: [{ at: takenAt, by: takenBy, event }],
  };
}

/** Two texts as they were found: a tender, and a page of the record of parliament in its own language. */
export const captures = inWrittenOrder({
  tender: {
    ...capture('tender', {
      title: 'Tender 2026/77',
      takenAt: '2026-11-12T08:20:00Z',
      takenBy: 'Tomas Vey',
      address: 'https://harbour.corvane.example/tenders/2026-77',
    }),
    sourceId: 'tender',
  },
  sitting: {
    ...capture('sitting', {
      title: 'Acta oficiala, 5 November 2026',
      takenAt: '2026-11-09T10:05:00Z',
      takenBy: 'Tomas Vey',
      address: 'https://parliament.corvane.example/record/2026-11-05',
    }),
    sourceId: 'record',
  },
});

/** A passage of a captured text, as evidence quotes it: the capture, the place and the words. */
export function quoted(of: keyof typeof captured, words: string) {
  const from = captured[of].text.indexOf(words);
  return { captureId: of, passage: { from, to: from + words.length }, quotation: words };
}

/** The SHA-256 of what was captured of a source, as its reference gives it. */
export const archived = (of: keyof typeof captured): string => captured[of].sha256;
