/**
 * Until which day a copy of what may change or vanish is kept: one year from the day the product was issued (ICS
 * 206-01). A year from 29 February ends on 1 March, since it must be at least a year.
 */
export function preservedUntil(published: string): string {
  const [year = '', month = '', day = ''] = published.split('-');
  const end = new Date(Date.UTC(Number(year) + 1, Number(month) - 1, Number(day)));
  return end.toISOString().slice(0, 10);
}
