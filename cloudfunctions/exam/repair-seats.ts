import { findHeldQuotas, freeSeat } from './seat-repository'

const PAGE_SIZE = 20

/**
 * Frees the seats of applications that no longer hold any: what a crash between a status change and its release
 * leaves behind (E6). `stillHolding` answers which of some applications keep their seats; one whose hold is being
 * taken right now (younger than a minute) must be among them. Answers how many seats were freed.
 */
export async function repairSeats(
  stillHolding: (applicationIds: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let freed = 0
  let afterId = ''
  for (;;) {
    const quotas = await findHeldQuotas(afterId, PAGE_SIZE)
    for (const { _id, holders } of quotas) {
      const holding = await stillHolding(holders)
      for (const applicationId of holders)
        if (!holding.has(applicationId) && (await freeSeat(_id, applicationId))) freed += 1
    }
    const last = quotas.at(-1)
    if (!last || quotas.length < PAGE_SIZE) return freed
    afterId = last._id
  }
}
