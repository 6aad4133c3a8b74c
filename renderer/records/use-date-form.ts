import { useMemo } from 'react';
import { dayText, momentText } from '#shared/publication/dates.ts';
import { readWrittenDate } from '#shared/readers/dates/written-date.ts';
import { useBriefPart } from '../document/context.tsx';
import type { DateForm } from '../ui/DateField/DateField.tsx';

/** Today in the user's time zone, in ISO form. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** How dates are written and read in the open brief: in its language, and in the usual ways of writing them. */
export function useDateForm(withTime = false): DateForm {
  const language = useBriefPart('language', (now) => now);
  return useMemo(() => {
    const read: DateForm['read'] = (text, before) =>
      readWrittenDate(text, { language, withTime, before, today: today() });
    const words = (value: string): string => {
      const written = withTime ? momentText(`${value}:00Z`, language) : dayText(value, language);
      const back = read(written, value);
      // A day of another calendar, say, is shown in the form that every language reads.
      return back.kind === 'read' && back.value === value ? written : value;
    };
    return { read, words };
  }, [language, withTime]);
}
