const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment (ISO) as it is shown of backups and of what is in them. */
export function momentOf(iso: string): string {
  return when.format(new Date(iso));
}
