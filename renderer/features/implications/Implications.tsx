export function Implications() {
  return null;
}
