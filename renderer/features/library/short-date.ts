const manners = {
  time: { hour: 'numeric', minute: '2-digit' },
  dayThisYear: { day: 'numeric', month: 'short' },
  dayAndYear: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<keyof typeof manners, Intl.DateTimeFormat>();

/* Each format is made when it is first needed: that takes longer than drawing a row of the list. */
function formatted(date: Date, manner: keyof typeof manners): string {
  const format = formats.get(manner) ?? new Intl.DateTimeFormat(undefined, manners[manner]);
  formats.set(manner, format);
  return format.format(date);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** A moment as short as possible: the time today, "Yesterday", a day of this year, otherwise with the year. */
export function shortDate(moment: string, now: Date = new Date()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return formatted(date, 'time');
  if (days === 1) return 'Yesterday';
  return formatted(date, date.getFullYear() === now.getFullYear() ? 'dayThisYear' : 'dayAndYear');
}
