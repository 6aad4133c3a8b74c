export function TagEditor() {
  return null;
}
