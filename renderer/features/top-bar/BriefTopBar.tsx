export function BriefTopBar() {
  return null;
}
