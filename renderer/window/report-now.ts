/*
 * The window's report names the commands that are possible, and a command may need the report sent at once. The report
 * stands above the commands, so it hands in what sends it.
 */
let send: () => Promise<void> = async () => undefined;

/** Hands in what sends the window's report; called once, by the report. */
export function handInReportSender(sender: () => Promise<void>): void {
  send = sender;
}

/** Tells the program at once what the window shows, where something else depends on its knowing. */
export async function reportNow(): Promise<void> {
  await send();
}
