import { bareTitle, findTitle } from './section-titles.ts';
import { isKnownTechnique } from './technique-names.ts';

/* Lines that the known layouts always put on their own, so that they are never joined to their neighbours. */

const publishedLine = /^Published(?:\s+on)?\s*:?\s*\d{4}-\d{2}/i;
const loneLine = /^(?:Sentiment Overview|Policy Relevance|Categories in this Brief|Explore more)\s*:?$/i;
const labelledLine =
  /^(?:Intelligence Report|(?:Alternative )?Hypothesis (?:[A-Z]|\d{1,2})|Assessment|(?:Key )?Assumptions?(?: \d{1,2})?|Information Gaps?|Bias & Deception Risks|Red Flags?|Blind Spots?|Immediate Actions[^:]{0,30}|Medium-Term Posture[^:]{0,30}|Scenario Outlook|Recommendations|Credibility|Coherence|Confidence|Sentiment Overview|Policy Relevance)\s*:|^Insight(?: \d{1,2})? \[/i;

/** The categories of the daily digests. */
export function isDigestCategory(text: string): boolean {
  return /^(?:counter-?\s?terrorism|cyber\s?security|national security threats|regional (?:stability|focus))$/i.test(
    bareTitle(text),
  );
}

/** Says whether a line is complete by itself: a section title, the day, a category, the name of a technique. */
export function isTitleLine(text: string): boolean {
  if (text.length > 120) return false;
  if (publishedLine.test(text) || loneLine.test(text.trim())) return true;
  return isDigestCategory(text) || findTitle(text) !== null || isKnownTechnique(text);
}

/** Says whether a line begins something of a known layout. */
export function isLayoutLine(text: string): boolean {
  return labelledLine.test(text) || isTitleLine(text);
}
