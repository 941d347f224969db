/** Works on all items, at most `width` at a time; the first failure stops what has not begun and is thrown. */
export async function forEach<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < items.length) await work(items[next++]!)
  }
  try {
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane))
  } finally {
    next = items.length
  }
}
