import type { Page } from 'playwright-core'

const TRIES = 8
/** A wheel that stands still for this long has taken the choice, and the wheels beside it have been drawn anew. */
const STILL_MS = 250

/** Turns one wheel of the open picker with the arrow keys until the words stand under its indicator, and stay there. */
export async function turnWheel(page: Page, column: number, words: string): Promise<void> {
  const wheel = page.locator('.mp-picker-column').nth(column)
  for (let attempt = 1; ; attempt++) {
    await wheel.getByText(words, { exact: true }).waitFor({ state: 'attached' })
    const steps = await stepsTo(page, column, words)
    await wheel.focus()
    for (let step = 0; step < Math.abs(steps); step++)
      await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    if ((await stepsTo(page, column, words)) === 0) return
    if (attempt === TRIES) throw new Error(`The picker does not stay at ${words}`)
  }
}

/** How many rows below the indicator the words are, once the wheel stands still. */
function stepsTo(page: Page, column: number, words: string): Promise<number> {
  return page.evaluate(
    ({ column, words, still }) =>
      new Promise<number>((resolve) => {
        let last = NaN
        let since = performance.now()
        const look = () => {
          const element = document.querySelectorAll('.mp-picker-column')[column]!
          const middle = element.getBoundingClientRect()
          const item = [...element.children]
            .find(({ textContent }) => textContent === words)!
            .getBoundingClientRect()
          const rows = (item.top + item.height / 2 - middle.top - middle.height / 2) / item.height
          if (rows !== last) [last, since] = [rows, performance.now()]
          if (performance.now() - since > still) resolve(Math.round(rows))
          else requestAnimationFrame(look)
        }
        look()
      }),
    { column, words, still: STILL_MS },
  )
}
