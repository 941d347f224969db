import { currentCloud } from './cloud'

/** Fields of inputs and answers whose values no log may hold: what identifies somebody, and what opens something. */
const SECRET = new RegExp(
  '^(' +
    [
      'idNumber|phone|newPhone|contactPhone|legalPersonPhone|email|legalPersonBornOn|wechatId|landline',
      'name|legalPersonName|contactName|forName|address|mailingAddress|idAddress|creditCode|query|words',
      'password|passwordAgain|currentPassword|initialPassword|code|wechatCode|proof|answers?|token|url',
      'loginName|userName|accountName|receiptNumber|certificateNumber|sign|signature|paySign',
    ].join('|') +
    ')$',
)
/** Shorter ones stand in any text by chance. */
const SHORTEST = 4
/** Masked is told to everybody. */
const isTelling = (text: string): boolean => text.length >= SHORTEST && !text.includes('*')

/**
 * Listens to every call of this test file from now on and collects what was told in secret fields, whoever said it.
 * Answers the set, which grows with every call.
 */
export function listenForSecrets(): Set<string> {
  const cloud = currentCloud()
  const told = new Set<string>()
  const { call } = cloud
  cloud.call = async (name, route, input, openid) => {
    const reply = await call(name, route, input, openid)
    for (const text of [...secretsIn(input), ...secretsIn(reply.ok ? reply.data : null)]) told.add(text)
    return reply
  }
  return told
}

function secretsIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return SECRET.test(field) && isTelling(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((part) => secretsIn(part, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => secretsIn(part, name))
}

/** True when a text holds a secret that is not just a part of a longer word or number. */
export const holds = (text: string, secret: string): boolean => {
  const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![0-9A-Za-z])${escaped}(?![0-9A-Za-z])`).test(text)
}
