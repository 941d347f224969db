import { DEMO_PASS } from '../seed/demo-pass'
import { contracts } from '../../test/support/contracts'
import type { FuzzWorld } from './open-fuzz-world'

export type Words = Map<string, Set<string>>

const MOST = 40
/** Fields of routes that hash what is typed, and tell nothing new. */
const SLOW = ['password', 'currentPassword', 'answers', 'userName']

/** What people of this world type and no reply tells. */
const TYPED: Record<string, readonly string[]> = {
  password: [DEMO_PASS.password, 'yunfan#2026', 'Qinghe#2026', 'Huaxin#2026', 'Zhhg#2026Kp', 'Xinmima#27'],
  userName: [DEMO_PASS.userName, 'xinmingzi'],
  answer: Object.values(DEMO_PASS.answers),
  loginName: ['13905718401'],
  accountName: ['huaxin', 'zhengheng', 'xinjigou'],
  idNumber: ['339900199408162711', '110101199003074477', '11010119900307793X'],
  phone: ['13905718150', '13905719101', '13905719102', '13905710000'],
  creditCode: ['91330106MA2XXXXX0A', '91110000100003962T'],
  code: ['123456'],
  name: ['沈知远', '叶青禾', '江临新声科技有限公司'],
  cursor: ['eyJhdCI6IjIwMjYtMDUtMTFUMDI6MDA6MDAuMDAwWiIsImlkIjoieCJ9'],
  month: ['2026-05'],
  email: ['office@example.com'],
}
/** Fields that take what another field shows. */
const LIKE: Record<string, string> = {
  passwordAgain: 'password',
  currentPassword: 'password',
  oldPassword: 'password',
  contactPhone: 'phone',
  legalPersonPhone: 'phone',
  newPhone: 'phone',
  contactName: 'name',
  legalPersonName: 'name',
  forName: 'name',
  contactPerson: 'name',
  charter: 'version',
  privacy: 'version',
  agreement: 'version',
  agreementVersion: 'version',
  declarationVersion: 'version',
}

/**
 * Learns what fields may hold: lets everybody call every route, first with nothing and then with what the replies
 * told, and keeps each text under the name that its field has.
 */
export async function learnWords(world: FuzzWorld): Promise<(field: string) => readonly string[]> {
  const words: Words = new Map(Object.entries(TYPED).map(([field, texts]) => [field, new Set(texts)]))
  for (let round = 0; round < 2; round++)
    for (const [name, contract] of Object.entries(contracts))
      for (const [route, { input }] of Object.entries(contract)) {
        if (SLOW.some((field) => field in input.shape)) continue
        for (const { openid } of Object.values(world.people)) {
          const asked = Object.keys(input.shape).map((field) => [field, [...(words.get(field) ?? [])][round]])
          const { reply, writes } = await world.call(name, route, Object.fromEntries(asked), openid)
          if (reply.ok) keepTexts(words, reply.data, '')
          if (writes.length) world.restore()
        }
      }
  const known = new Map([...words].map(([field, texts]) => [field, [...texts]]))
  return (field) => known.get(field) ?? known.get(LIKE[field] ?? '') ?? []
}

function keepTexts(words: Words, value: unknown, field: string): void {
  if (Array.isArray(value)) return value.forEach((one) => keepTexts(words, one, field.replace(/s$/, '')))
  if (typeof value === 'object' && value)
    return Object.entries(value).forEach(([name, one]) => keepTexts(words, one, name))
  if (typeof value !== 'string' || !value || value.length > 300) return
  const texts = words.get(field) ?? new Set()
  if (texts.size < MOST) words.set(field, texts.add(value))
}
