/** What the layout that an import found is called in words: those of reports are A1 to D, those of digests E1 to E3. */
export function layoutName(template: string): string {
  return template.startsWith('E') ? 'a digest of insights' : 'an intelligence report';
}
