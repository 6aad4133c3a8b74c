export function TitleBlock() {
  return null;
}
