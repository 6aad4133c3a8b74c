import { z } from 'zod';
import { ladderName } from '../../brief/head.ts';
import { briefId, idText } from '../../brief/ids.ts';
import { tlpLabel } from '../../brief/marking.ts';
import { day, text } from '../../brief/text.ts';
import { outcomeResults } from '../../vocabulary/outcome.ts';
import { changedBriefs } from './library.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

/** Which judgments of the ledger: to be decided by now, all that are not decided, or decided. */
export const ledgerParts = ['due', 'open', 'decided'] as const;
const ledgerPart = z.enum(ledgerParts);
export type LedgerPart = z.output<typeof ledgerPart>;

const outcomeResult = z.enum(outcomeResults);

/** A key judgment of a brief outside the trash that can be decided, or was. */
export const ledgerEntry = z.strictObject({
  briefId,
  title: z.string(),
  tlp: tlpLabel.nullable(),
  judgmentId: idText,
  /** Its number in the brief; 0 for one without. */
  number: z.int(),
  statement: z.string(),
  low: z.int().nullable(),
  high: z.int().nullable(),
  ladder: ladderName,
  term: z.string().nullable(),
  due: z.string().nullable(),
  rule: z.string(),
  result: outcomeResult.nullable(),
  decided: z.string().nullable(),
  source: z.string(),
});
export type LedgerEntry = z.output<typeof ledgerEntry>;

const share = z.number().min(0).max(1);

const termRecord = z.strictObject({
  term: z.string(),
  count: z.int(),
  happened: z.int(),
  /** Null as long as there are too few to say anything. */
  frequency: z.strictObject({ share, low: share, high: share }).nullable(),
  range: z.string(),
  from: z.int(),
  to: z.int(),
});

/** How many judgments the ledger holds, and how well the decided ones were borne out. */
export const ledgerSummary = z.strictObject({
  due: z.int(),
  open: z.int(),
  decided: z.int(),
  /** Among the decided ones: those that could not be decided by their rule. */
  void: z.int(),
  brier: z.strictObject({ mean: z.number(), best: z.number(), worst: z.number() }).nullable(),
  /** How many judgments with a number were decided. */
  scored: z.int(),
  form: z.string(),
  ladders: z.array(z.strictObject({ ladder: ladderName, terms: z.array(termRecord) })),
  /** How many briefs are not read yet. */
  behind: z.int(),
});
export type LedgerSummary = z.output<typeof ledgerSummary>;

/** Requests about the judgments of all briefs that can be decided; `today` is the day of whoever asks. */
export const ledgerRequests = {
  'ledger.summary': engineRequest({ request: z.strictObject({ today: day }), response: ledgerSummary }),
  /** A page of them: those to be decided by the day they are due, decided ones from the newest. */
  'ledger.list': engineRequest({
    request: z.strictObject({
      part: ledgerPart,
      today: day,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    response: z.strictObject({ entries: z.array(ledgerEntry), total: z.int() }),
  }),
  /** Writes how a judgment came out into its brief, or (null) takes it out again. */
  'ledger.decide': engineRequest({
    request: z.strictObject({
      briefId,
      judgmentId: idText,
      outcome: z.strictObject({ result: outcomeResult, on: day, source: text }).nullable(),
    }),
    response: changedBriefs,
  }),
  /** Shows the system's dialog and writes the whole ledger as a table to the file that is chosen. */
  'ledger.export': desktopRequest({
    request: nothing,
    response: z.strictObject({ fileName: z.string() }),
  }),
} as const;
