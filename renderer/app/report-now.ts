/*
 * What the window reports names the commands that are possible, and commands have the window report; so that neither
 * imports the other, the report puts its sender here.
 */
let send: () => Promise<void> = async () => undefined;

/** Says what sends the window's report; called once, by the report. */
export function setReportSender(sender: () => Promise<void>): void {
  send = sender;
}

/** Tells the program at once what the window shows, where something else depends on its knowing. */
export async function reportNow(): Promise<void> {
  await send();
}
