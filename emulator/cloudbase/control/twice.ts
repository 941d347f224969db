/** Does it two times, one after the other, and answers the second; the first is nobody's concern any more. */
export async function twice<T>(run: () => Promise<T> | T): Promise<T> {
  try {
    await run()
  } catch {
    // Whoever sent it twice hears of the second only.
  }
  return run()
}
