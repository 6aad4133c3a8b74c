import { z } from 'zod';
import { countings } from '../../analysis/choice.ts';
import { ladderName } from '../../brief/head.ts';
import { briefId } from '../../brief/ids.ts';
import { offeredLanguages } from '../../vocabulary/language.ts';
import { mostPinned, mostSavedSearches } from '../settings-limits.ts';
import { acceleratorForm } from '../shortcuts.ts';
import { engineRequest, nothing, sharedRequest } from './request.ts';
import { savedSearch } from './saved-search.ts';

/** What the user chose for the whole program; kept in the library file. */
export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().max(500),
  organisation: z.string().max(500),
  ladder: ladderName,
  language: z.enum(offeredLanguages),
  isSpellCheckOn: z.boolean(),
  /** Whether quotation marks and dashes are made while typing. */
  isSmartTypingOn: z.boolean(),
  /** The template for Word files; null for the built-in look. */
  templateId: z.string().nullable(),
  hasSeenWelcome: z.boolean(),
  /** Widths in pixels, and which panes are open. */
  panes: z.strictObject({
    left: z.number().min(0).max(4_000),
    right: z.number().min(0).max(4_000),
    preview: z.number().min(0).max(4_000).default(560),
    isLeftOpen: z.boolean(),
    isRightOpen: z.boolean(),
    isPreviewOpen: z.boolean(),
  }),
  /** Size of the text of briefs, 1 = 100 %. */
  zoom: z.number().min(0.5).max(3),
  /** How many words briefs are to have, by the id of the brief, those set last last. */
  wordGoals: z.record(z.string().max(200), z.int().min(1).max(1_000_000)),
  /** Keys the user chose for commands, by name; null for none. */
  shortcuts: z.record(z.string().max(100), z.string().regex(acceleratorForm).nullable()),
  /** Zoom of whole windows, 1 = 100 %. */
  windowZoom: z.number().min(0.5).max(3),
  /** How matrices are looked at, and whether what they say is printed. */
  matrix: z.strictObject({
    counting: z.enum(countings),
    /** Per cent of a hypothesis's applicable cells that must be rated before it is ranked. */
    leastCoverage: z.int().min(0).max(100),
    isPrinted: z.boolean(),
    /** Whether evidence stands in rows, as in the classic matrix; otherwise hypotheses do. */
    isClassic: z.boolean().default(false),
    /** Whether print also says which hypotheses were added or reworded after evidence. */
    isClockPrinted: z.boolean().default(false),
    /** Whether print gives numbers as they were given, beside those that were made coherent. */
    isGivenPrinted: z.boolean().default(false),
    /** Whether print gives the numbers of several analysts, with their spread and their mean. */
    areEstimatesPrinted: z.boolean().default(false),
  }),
  /** Whether print says what key judgments rest on, and how they are decided and came out. */
  judgments: z.strictObject({ areLinksPrinted: z.boolean(), isLedgerPrinted: z.boolean() }),
  /** Searches of the library kept by name, and briefs kept at hand, in the order of the library's side. */
  savedSearches: z.array(savedSearch).max(mostSavedSearches),
  pinned: z.array(briefId).max(mostPinned),
  /** Briefs of others that are in the library to be reviewed and sent back, by id: who sent each, and since when. */
  reviews: z.record(
    z.string().max(200),
    z.strictObject({ from: z.string().max(1_000), since: z.string().max(40) }),
  ),
  /** Briefs of the library that somebody has for review, by `sentOutKey`: who, and since when. */
  sentOut: z.record(
    z.string().max(500),
    z.strictObject({ briefId: z.string().max(200), to: z.string().max(200), since: z.string().max(40) }),
  ),
});
export type Settings = z.infer<typeof settings>;

/**
 * The fields to change; one given as `undefined` is left as it was. `seen` says what the window saw of fields that hold
 * several things, so that only what it changed in them is changed.
 */
export const settingsChange = settings.partial().extend({
  seen: settings
    .pick({
      panes: true,
      wordGoals: true,
      shortcuts: true,
      savedSearches: true,
      pinned: true,
      reviews: true,
      sentOut: true,
    })
    .partial()
    .optional(),
});
export type SettingsChange = z.output<typeof settingsChange>;

/** Requests about what the user chose for the whole program. */
export const settingsRequests = {
  'settings.get': engineRequest({ request: nothing, response: settings }),
  'settings.change': sharedRequest({ request: settingsChange, response: settings }),
} as const;

/** All settings, each time one of them changed. */
export const settingsEvents = { 'settings.changed': settings } as const;
