declare module 'subset-font' {
  /** Cuts a font down to the characters of a text, with HarfBuzz. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'truetype' },
  ): Promise<Buffer>
}
