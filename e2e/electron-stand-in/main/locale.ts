import { chromiumSwitches } from './command-line.ts';

/** The user's language as Chromium names it: the switch --lang, else the environment's, else American English. */
export function locale(environment: NodeJS.ProcessEnv = process.env): string {
  const switched = chromiumSwitches.get('lang');
  if (switched) return switched;
  const name = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const language = /^([a-z]{2,3})(?:_([A-Z]{2}))?/.exec(name);
  if (!language) return 'en-US';
  return language[2] ? `${language[1]}-${language[2]}` : `${language[1]}`;
}
