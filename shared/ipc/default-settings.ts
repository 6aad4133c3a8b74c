import { usualMatrixChoice } from '../analysis/choice.ts';
import type { Settings } from './contract/settings.ts';

/** What holds until the user chooses otherwise. */
export const defaultSettings: Settings = {
  theme: 'system',
  author: '',
  organisation: '',
  ladder: 'icd-203-row-1',
  language: 'en-GB',
  isSpellCheckOn: true,
  isSmartTypingOn: true,
  templateId: null,
  hasSeenWelcome: false,
  panes: {
    left: 264,
    right: 320,
    preview: 560,
    isLeftOpen: true,
    isRightOpen: true,
    isPreviewOpen: false,
  },
  zoom: 1,
  windowZoom: 1,
  wordGoals: {},
  shortcuts: {},
  matrix: {
    ...usualMatrixChoice,
    isPrinted: false,
    isClassic: false,
    isClockPrinted: false,
    isGivenPrinted: false,
    areEstimatesPrinted: false,
  },
  judgments: { areLinksPrinted: true, isLedgerPrinted: true },
  savedSearches: [],
  pinned: [],
  reviews: {},
  sentOut: {},
};
