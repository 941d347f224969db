import type { Cursor } from './cursor'

const PAGE_SIZE = 100

/** Everything of a paged read, page by page; `cursorOf` names the item after which the next page begins. */
export async function readAllPages<T>(
  page: (after: Cursor | null, limit: number) => Promise<T[]>,
  cursorOf: (item: T) => Cursor,
): Promise<T[]> {
  const all: T[] = []
  for (let after: Cursor | null = null; ; after = cursorOf(all.at(-1)!)) {
    const found = await page(after, PAGE_SIZE)
    all.push(...found)
    if (found.length < PAGE_SIZE) return all
  }
}
