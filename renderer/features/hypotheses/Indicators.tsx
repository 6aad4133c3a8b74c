export function Indicators() {
  return null;
}
