/*
 * A file system of the system's own in an image, whose power can be cut: the image is copied at some moment, which keeps
 * what has reached the disk and nothing that was only in memory, and the copy is mounted as after a restart.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' });

/** Says whether images can be mounted: as root, on Linux. */
export function canMountImages(): boolean {
  const script =
    'd=$(mktemp -d) && truncate -s 16M $d/i && mkfs.ext4 -q -F $d/i && mkdir $d/m && mount -o loop $d/i $d/m && umount $d/m; r=$?; rm -rf $d; exit $r';
  return process.platform === 'linux' && spawnSync('sh', ['-c', script], { stdio: 'ignore' }).status === 0;
}

/** How ext4 keeps what files hold in step with their names. */
export const journalModes = ['ordered', 'writeback', 'journal'] as const;

/** One file system in an image. */
export class MountedDisk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'briefwright-power-'));
  readonly #image = join(this.#folder, 'image');
  readonly #snapshot = join(this.#folder, 'snapshot');
  /** Where it is mounted. */
  readonly path = join(this.#folder, 'disk');

  constructor() {
    mkdirSync(this.path);
  }

  /** Makes it anew and empty. */
  format(mode: (typeof journalModes)[number]): void {
    this.#unmount();
    rmSync(this.#image, { force: true });
    run('truncate', '-s', '32M', this.#image);
    run('mkfs.ext4', '-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', this.#image);
    run('mount', '-o', `loop,data=${mode}`, this.#image, this.path);
  }

  /** Puts all that was written on the disk. */
  sync(): void {
    run('sync', '-f', this.path);
  }

  /** Keeps what is on the disk at this moment, at which nobody writes to it. */
  cut(): void {
    do copyFileSync(this.#image, this.#snapshot);
    while (!readFileSync(this.#image).equals(readFileSync(this.#snapshot)));
  }

  /** Mounts what was kept in place of the disk, as after a restart. */
  restart(): void {
    this.#unmount();
    run('mount', '-o', 'loop', this.#snapshot, this.path);
  }

  end(): void {
    this.#unmount();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #unmount(): void {
    spawnSync('umount', [this.path], { stdio: 'ignore' });
  }
}
