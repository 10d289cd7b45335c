import { open } from 'node:fs/promises';
import { decoderOf, type Encoding } from './encoding.ts';

/** The first bytes of a file as text: enough to see what it is. */
export async function headOf(path: string, bytes: number, encoding: Encoding = 'utf-8'): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    const head = buffer.subarray(0, bytesRead);
    return encoding === 'utf-8' ? head.toString('utf8') : decoderOf(encoding)(head);
  } finally {
    await file.close();
  }
}
