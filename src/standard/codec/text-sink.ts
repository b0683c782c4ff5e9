const chunkLength = 65_536;

/** Gathers text as UTF-8 chunks, so that a large message never stands in memory as one string as well. */
export class TextSink {
  readonly #chunks: Buffer[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > chunkLength) this.#flush();
  }

  /** All that was added, as one array of bytes. */
  bytes(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#chunks);
  }

  #flush(): void {
    this.#chunks.push(Buffer.from(this.#text, 'utf8'));
    this.#text = '';
  }
}
