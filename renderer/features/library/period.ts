/** How long ago a brief may have been changed, as the library's filter offers it. */
export const periods = [
  { id: 'day', label: 'Today', days: 0 },
  { id: 'week', label: 'The last 7 days', days: 7 },
  { id: 'month', label: 'The last 30 days', days: 30 },
  { id: 'year', label: 'The last 365 days', days: 365 },
] as const;

/** When the day began, in the user's time zone, that is this many days before a moment; as an ISO moment in UTC. */
export function startOfDay(now: number, daysBefore: number): string {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysBefore).toISOString();
}

const dayMs = 24 * 60 * 60 * 1_000;

/** How many days before today a moment is; days that are longer or shorter by an hour count as days. */
export function daysSince(since: string, now: number): number {
  return Math.max(0, Math.round((Date.parse(startOfDay(now, 0)) - Date.parse(since)) / dayMs));
}
