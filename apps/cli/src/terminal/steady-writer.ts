import { once } from 'node:events';
import type { Writable } from 'node:stream';

const CHUNK_CHARACTERS = 1 << 17;

/** Writes much text in few pieces and waits for a slow reader, so that memory does not grow with the output. */
export class SteadyWriter {
  private waiting: string[] = [];
  private characters = 0;

  constructor(private readonly output: Writable) {}

  /** Takes a text. @returns whether it is time to drain */
  isFull(text: string): boolean {
    this.waiting.push(text);
    this.characters += text.length;
    return this.characters >= CHUNK_CHARACTERS;
  }

  async write(text: string): Promise<void> {
    if (this.isFull(text)) await this.drain();
  }

  async drain(): Promise<void> {
    const text = this.waiting.join('');
    this.waiting = [];
    this.characters = 0;
    if (!this.output.write(text)) await once(this.output, 'drain');
  }

  /** Everything taken so far has left the process. */
  async end(): Promise<void> {
    const text = this.waiting.join('');
    this.waiting = [];
    await new Promise<void>((resolve, reject) => {
      this.output.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }
}
