import { join } from 'node:path'
import { tmpdir } from 'node:os'
import type { Phone } from './phone'

const STEP_MS = 180_000

/**
 * The steps of one journey, in order. When a step fails the phones' screens are kept in the temporary folder, and
 * the steps after it fail at once with that reason. A step that leaves a console error on a phone fails.
 */
export function journey(phones: () => Phone[]) {
  let failed: string | null = null
  return (name: string, walk: () => Promise<void>): void => {
    it(
      name,
      async () => {
        if (failed) throw new Error(`An earlier step failed: ${failed}`)
        try {
          await walk()
          expect(phones().flatMap(({ errors }) => errors)).toEqual([])
        } catch (error) {
          failed = name
          for (const [index, { page }] of phones().entries()) {
            if (page.isClosed()) continue
            await page.screenshot({ path: join(tmpdir(), `journey-failed-${index + 1}.png`) })
          }
          throw error
        }
      },
      STEP_MS,
    )
  }
}
