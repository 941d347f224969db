import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { currentCloud } from './cloud'
import type { Contracts, FunctionName } from './contracts'
import { RouteError } from './route-error'

type RouteName<F extends FunctionName> = keyof Contracts[F] & string
type RouteOf<F extends FunctionName, R extends RouteName<F>> = Contracts[F][R] extends {
  input: infer I extends z.ZodType
  output: infer O
}
  ? { input: z.input<I>; output: O }
  : never

/** A WeChat user who uses the mini-program. */
export interface Actor {
  openid: string
  /** The phone number bound to this WeChat. */
  phone: string
  /** `await candidate().call('exam', 'get', { examId })`: the data, or a `RouteError`. */
  call<F extends FunctionName, R extends RouteName<F>>(
    name: F,
    route: R,
    input: RouteOf<F, R>['input'],
  ): Promise<RouteOf<F, R>['output']>
  /** `wx.cloud.uploadFile`: answers the fileID. */
  upload(cloudPath: string, content: Uint8Array): Promise<string>
  /** Taps WeChat's phone button; answers the code that it hands to the page. */
  phoneCode(): Promise<string>
}

export function actor(openid: string, phone: string): Actor {
  return {
    openid,
    phone,
    async call(name, route, input) {
      const reply = await currentCloud().call(name, route, input, openid)
      if (!reply.ok) throw new RouteError(`${name}.${route}`, reply.error)
      return reply.data as never
    },
    async upload(cloudPath, content) {
      const form = new FormData()
      form.set('cloudPath', cloudPath)
      form.set('file', new Blob([Uint8Array.from(content)]))
      const response = await currentCloud().http('/client/upload', {
        method: 'POST',
        headers: { 'x-wx-openid': openid },
        body: form,
      })
      const { fileID, error } = (await response.json()) as { fileID?: string; error?: { message: string } }
      if (!fileID) throw new Error(`upload failed: ${error?.message}`)
      return fileID
    },
    async phoneCode() {
      const response = await currentCloud().http('/wechat/phone-code', {
        method: 'POST',
        headers: { 'x-wx-openid': openid, 'content-type': 'application/json' },
        body: JSON.stringify({ phone }),
      })
      return ((await response.json()) as { code: string }).code
    },
  }
}

const sample = (key: keyof typeof sampleWechatUsers) => () =>
  actor(sampleWechatUsers[key].openid, sampleWechatUsers[key].phone)

/** 沈知远, who has a profile. */
export const candidate = sample('candidate')
/** 顾月, another candidate with a profile. */
export const otherCandidate = sample('secondCandidate')
/** 林静, who reviews. */
export const reviewer = sample('reviewer')
/** 许文博, who looks after the money. */
export const finance = sample('finance')
/** 陈默, who arranges exams. */
export const examOfficer = sample('examOfficer')
/** 周砚, who may do everything. */
export const admin = sample('admin')
/** 宋乔, who has a pass account and has not bound this WeChat to it. */
export const passHolder = sample('passHolder')
/** 方晴, who has WeChat and no account yet. */
export const newcomer = sample('newcomer')

/** 叶青禾 of the roster, whose phone is bound; not signed in. */
export const certified = sample('certified')
/** 陆明澜 of the roster, whose phone is not bound yet. */
export const unboundCertified = sample('unboundCertified')
/** Who signs in for 华信认证, an institution with a password of its own. */
export const institution = sample('institution')
/** Who signs in for 正衡认证, an institution with an initial password. */
export const freshInstitution = sample('freshInstitution')

/** Somebody who has just opened the mini-program: a WeChat that nobody knows. */
export const visitor = (): Actor =>
  actor(`o${randomBytes(20).toString('base64url').slice(0, 27)}`, '13905710000')
