import { useMemo } from 'react';
import { dayText, momentText } from '#shared/publication/dates.ts';
import { readWrittenDate } from '#shared/readers/dates/written-date.ts';
import { useBriefPart } from '../document/context.tsx';
import type { DateForm } from '../ui/DateField/DateField.tsx';
import { today } from '../window/today.ts';

/** How dates are written and read in a language: in its words, and in the usual ways of writing them. */
export function dateForm(language: string, withTime = false): DateForm {
  const read: DateForm['read'] = (text, before) =>
    readWrittenDate(text, { language, withTime, before, today: today() });
  const words = (value: string): string => {
    const written = withTime ? momentText(`${value}:00Z`, language) : dayText(value, language);
    const back = read(written, value);
    // A day of another calendar, say, is shown in the form that every language reads.
    return back.kind === 'read' && back.value === value ? written : value;
  };
  return { read, words };
}

/** How dates are written and read in the open brief. */
export function useDateForm(withTime = false): DateForm {
  const language = useBriefPart('language', (now) => now);
  return useMemo(() => dateForm(language, withTime), [language, withTime]);
}
