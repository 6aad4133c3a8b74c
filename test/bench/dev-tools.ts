import { once } from 'node:events';
import { z } from 'zod';

const reply = z.object({ id: z.number(), result: z.record(z.string(), z.unknown()).optional() });
const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });
const attached = z.object({ sessionId: z.string() });
const evaluated = z.object({ result: z.object({ value: z.unknown() }) });

type Reply = z.infer<typeof reply>;

/** A thin line to a running Chromium, for asking its first page without a test driver's weight. */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Reply) => void>();
  #lastId = 0;
  #pageSession: string | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = reply.safeParse(JSON.parse(String(data)));
      if (!answer.success) return;
      this.#waiting.get(answer.data.id)?.(answer.data);
      this.#waiting.delete(answer.data.id);
    });
  }

  /** Connects with the browser behind an address that it printed at its start. */
  static async connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new DevTools(socket);
  }

  /** The value of an expression in the first page; undefined while there is none, or while it is loading another. */
  async evaluateInPage(expression: string): Promise<unknown> {
    this.#pageSession ??= await this.#attach();
    if (this.#pageSession === undefined) return undefined;
    const given = { expression, awaitPromise: true, returnByValue: true };
    const answer = evaluated.safeParse(
      (await this.#send('Runtime.evaluate', given, this.#pageSession)).result,
    );
    return answer.success ? answer.data.result.value : undefined;
  }

  close(): void {
    this.#socket.close();
  }

  async #attach(): Promise<string | undefined> {
    const found = targets.safeParse((await this.#send('Target.getTargets', {})).result);
    const page = found.data?.targetInfos.find(({ type }) => type === 'page');
    if (!page) return undefined;
    const given = { targetId: page.targetId, flatten: true };
    return attached.safeParse((await this.#send('Target.attachToTarget', given)).result).data?.sessionId;
  }

  #send(method: string, params: object, sessionId?: string): Promise<Reply> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(
        JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }),
      );
    });
  }
}
