import { quotaKey, type PlatformContext } from './platform-context'

export type ConsentAnswer = 'accept' | 'reject'

/** Records what a person answered on the consent sheet: each accept is worth one message, whenever it is sent. */
export function recordConsent(
  context: PlatformContext,
  openid: string,
  answers: Record<string, ConsentAnswer>,
): void {
  context.transaction(() => {
    for (const [templateId, answer] of Object.entries(answers)) {
      if (answer !== 'accept') continue
      const key = quotaKey(openid, templateId)
      const left = context.quotas.get(key)?.left ?? 0
      context.quotas.put(key, { openid, templateId, left: left + 1 })
    }
  })
}
