/** The layout that an import recognised, in words: A1 to D are reports, E1 to E3 digests. */
export function layoutName(template: string): string {
  return template.startsWith('E') ? 'a digest of insights' : 'an intelligence report';
}
