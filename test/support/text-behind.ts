import { readPdf, textOf } from './read-pdf'

/** The text of the PDF behind a link, as a reader extracts it. */
export const textBehind = async (url: string): Promise<string> =>
  textOf(readPdf(Buffer.from(await (await fetch(url)).arrayBuffer())))
