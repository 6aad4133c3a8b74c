import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { refuseOtherMembers } from '../strict.ts';
import { lifecycle } from './lifecycle.ts';

/** A key that everybody knows: what Electron calls basic_text, and just as little of a secret. */
const key = createHash('sha256').update('stand-in').digest();
const version = 'v10';

type Known = Omit<Electron.SafeStorage, 'setUsePlainTextEncryption'>;

export const safeStorage: Known = refuseOtherMembers<Known>('safeStorage', {
  isEncryptionAvailable: () => lifecycle.isReady,
  isAsyncEncryptionAvailable: async () => lifecycle.isReady,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString(text) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const encrypted = [cipher.update(text, 'utf8'), cipher.final()];
    return Buffer.concat([Buffer.from(version), iv, ...encrypted, cipher.getAuthTag()]);
  },
  async encryptStringAsync(text) {
    return safeStorage.encryptString(text);
  },
  decryptString(encrypted) {
    if (encrypted.subarray(0, 3).toString() !== version) {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
    const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(3, 15));
    decipher.setAuthTag(encrypted.subarray(-16));
    return Buffer.concat([decipher.update(encrypted.subarray(15, -16)), decipher.final()]).toString('utf8');
  },
  async decryptStringAsync(encrypted) {
    return { result: safeStorage.decryptString(encrypted), shouldReEncrypt: false };
  },
});
