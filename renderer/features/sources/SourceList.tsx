export function SourceList() {
  return null;
}
