import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from '../../electron/tooling/processes.ts';
import { projectFolder } from '../../electron/tooling/project.ts';

/*
 * A network of our own for a program: a namespace with one cable, whose other end lies in a second namespace that
 * stands for the world. Nothing leads from there to a real network. What the program sends is counted by the kernel at
 * its end of the cable; what goes from the program to itself takes another way and does not count.
 */

/** The program's end of the cable, as it is called inside. */
const cable = 'way-out';
const worldsEnd = 'way-in';
export const programAddress = '198.51.100.2';
export const worldAddress = '198.51.100.1';

const settings = (namespace: string) => path.join('/etc/netns', namespace);

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Removes what a process that was killed has left. */
function sweep(): void {
  const names = execFileSync('ip', ['netns', 'list'], { encoding: 'utf8' }).split('\n');
  for (const name of names.map((line) => line.split(' ')[0] ?? '')) {
    const [, maker] = /^briefwright-(\d+)-/.exec(name) ?? [];
    if (maker === undefined || existsSync(`/proc/${maker}`)) continue;
    ip('netns', 'del', name);
    rmSync(settings(name), { recursive: true, force: true });
  }
}

/** Why no namespace can be made here, in a few words, or null where one can. */
export function whyNoNamespace(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are a part of Linux';
  if (process.getuid?.() !== 0) return 'only root may make a network namespace';
  if (!findProgram('ip')) return 'there is no ip; install iproute2';
  try {
    sweep();
    new Namespace().remove();
    return null;
  } catch {
    return 'this machine does not let us make a network namespace';
  }
}

let lastNumber = 0;

export class Namespace {
  readonly #program: string;
  readonly #world: string;
  readonly #namesAsked: string[] = [];
  #nameServer: ChildProcess | undefined;

  /** Makes both namespaces and lays the cable. Throws where that is not allowed. */
  constructor() {
    lastNumber += 1;
    const name = `briefwright-${process.pid}-${lastNumber}`;
    this.#program = `${name}-program`;
    this.#world = `${name}-world`;
    try {
      ip('netns', 'add', this.#program);
      ip('netns', 'add', this.#world);
      const peer = ['type', 'veth', 'peer', 'name', worldsEnd, 'netns', this.#world];
      ip('-n', this.#program, 'link', 'add', cable, ...peer);
      connect(this.#program, { device: cable, v4: programAddress, v6: '2001:db8::2' });
      connect(this.#world, { device: worldsEnd, v4: worldAddress, v6: '2001:db8::1' });
      ip('-n', this.#program, 'route', 'add', 'default', 'via', worldAddress);
      ip('-n', this.#program, '-6', 'route', 'add', 'default', 'via', '2001:db8::1');
      // Names are asked for over the cable, and not of a service of the system that would ask the real network.
      mkdirSync(settings(this.#program), { recursive: true });
      writeFileSync(path.join(settings(this.#program), 'resolv.conf'), `nameserver ${worldAddress}\n`);
      writeFileSync(path.join(settings(this.#program), 'nsswitch.conf'), 'hosts: files dns\n');
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  /** Starts a name server in the world, which gives every name an address there, and waits until the cable is still. */
  async begin(): Promise<void> {
    const script = path.join(import.meta.dirname, 'name-server.ts');
    const args = ['netns', 'exec', this.#world, process.execPath, script, worldAddress];
    this.#nameServer = spawn('ip', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      this.#nameServer?.once('error', reject);
      this.#nameServer?.stdout?.on('data', (text: Buffer) => {
        this.#namesAsked.push(...text.toString().trim().split('\n'));
        resolve(); // Its first line says that it listens.
      });
    });
    this.#namesAsked.length = 0;
    await this.#stillness();
  }

  /** The kernel itself says a little when an address is new. */
  async #stillness(): Promise<void> {
    let last = -1;
    for (let still = 0; still < 4; still = this.packets() === last ? still + 1 : 0) {
      last = this.packets();
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
  }

  /** Runs a program of Node inside; resolves with its exit code and all it wrote. */
  run(
    args: readonly string[],
    environment: NodeJS.ProcessEnv,
  ): { child: ChildProcess; ended: Promise<{ exitCode: number; output: string }> } {
    const child = spawn('ip', ['netns', 'exec', this.#program, process.execPath, ...args], {
      cwd: projectFolder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (part: Buffer) => {
      output += part;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const ended = new Promise<{ exitCode: number; output: string }>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ exitCode: code ?? 1, output }));
    });
    return { child, ended };
  }

  /** How many packets have left the program's namespace since it was made. */
  packets(): number {
    const file = `/sys/class/net/${cable}/statistics/tx_packets`;
    return Number(execFileSync('ip', ['netns', 'exec', this.#program, 'cat', file], { encoding: 'utf8' }));
  }

  /** The names the world was asked for, to tell who sent something. */
  namesAsked(): string[] {
    return [...new Set(this.#namesAsked)];
  }

  remove(): void {
    this.#nameServer?.kill();
    for (const namespace of [this.#program, this.#world]) {
      try {
        ip('netns', 'del', namespace);
      } catch {} // It was not made.
    }
    rmSync(settings(this.#program), { recursive: true, force: true });
  }
}

function connect(namespace: string, end: { device: string; v4: string; v6: string }): void {
  const quiet = `/proc/sys/net/ipv6/conf/${end.device}`;
  const noAddressOfItsOwn = `echo 1 > ${quiet}/addr_gen_mode; echo 0 > ${quiet}/accept_ra`;
  ip('netns', 'exec', namespace, 'sh', '-c', noAddressOfItsOwn);
  ip('-n', namespace, 'link', 'set', 'lo', 'up');
  ip('-n', namespace, 'link', 'set', end.device, 'up');
  ip('-n', namespace, 'addr', 'add', `${end.v4}/24`, 'dev', end.device);
  ip('-n', namespace, 'addr', 'add', `${end.v6}/64`, 'dev', end.device, 'nodad');
}

/** The packets that have left so far, asked inside. */
export function packetsSentFromHere(): number {
  return Number(readFileSync(`/sys/class/net/${cable}/statistics/tx_packets`, 'utf8'));
}
