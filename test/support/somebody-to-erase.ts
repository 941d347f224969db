import type { RepresentationRecord } from '../../cloudfunctions/account/representation-record'
import { pairKeyOf, placeKeyOf } from '../../cloudfunctions/account/representation-record'
import { admin, reviewer, visitor, type Actor } from './actors'
import { currentCloud } from './cloud'
import { inventedIdNumber, newWechatUser } from './factories'
import { aMinuteLater, passOwner, signIn, type Pass } from './pass-steps'
import { requestJson } from './request-json'
import { ask, uploadEvidence } from './request-steps'
import { runUseCase } from './run-use-case'
import { jpeg } from './sample-files'

export interface SomebodyToErase {
  person: Actor
  pass: Pass
  /** What would give them away, by what it is. */
  traces: Record<string, string>
}

/** Somebody who has left something everywhere where one can without applying for an exam. */
export async function somebodyToErase(): Promise<SomebodyToErase> {
  const { person, pass } = await passOwner({ bound: true })
  const { accountId } = (await person.call('account', 'getSession', {})).account!
  const traces = {
    accountId,
    openid: person.openid,
    name: '安若素',
    nickname: '若水三千',
    userName: pass.userName,
    phone: pass.phone,
    idNumber: pass.idNumber,
    email: `${pass.userName}@example.com`,
    otherName: '安若简',
    contactPhone: '13905718888',
  }
  await showOneself(person, traces.nickname)
  await askStaff(person, traces.otherName)
  await othersAsk(person, pass)
  await representation(accountId)
  // Another WeChat that is signed in, codes and proofs that nobody has used.
  const elsewhere = await newWechatUser()
  await signIn(elsewhere, pass)
  await aMinuteLater()
  await elsewhere.call('account', 'answerRecoveryQuestions', {
    userName: pass.userName,
    answers: pass.answers,
  })
  await person.call('account', 'sendConfirmCode', { step: 'cancel' })
  await person.call('account', 'exportMyData', {})
  return { person, pass, traces }
}

async function showOneself(person: Actor, nickname: string): Promise<void> {
  const { cloudPath } = await person.call('account', 'requestAvatarUpload', {})
  const avatarFileId = await person.upload(cloudPath, jpeg())
  await person.call('account', 'updateAppearance', { nickname, avatarFileId })
  const unused = await person.call('account', 'requestAvatarUpload', {})
  await person.upload(unused.cloudPath, jpeg())
}

/** One request that waits for staff, one that they looked into and refused, and a picture that went nowhere. */
async function askStaff(person: Actor, name: string): Promise<void> {
  await ask(person, 'identity_correction', { name, idType: 'resident_id', idNumber: inventedIdNumber() })
  const { requestId } = await ask(person, 'roster_phone', {
    name,
    certificateNumber: 'X-1',
    newPhone: '13905719778',
  })
  const reason = '与来电核对一致'
  await reviewer().call('request', 'reveal', { requestId, reason })
  await reviewer().call('request', 'reject', { requestId, reason: '信息库里没有这个人' })
  await uploadEvidence(person)
}

/** Others who know enough to ask for the account; its owner, or staff, say no. */
async function othersAsk(person: Actor, { userName, idNumber }: Pass): Promise<void> {
  const recovery = await ask(visitor(), 'password_recovery', { userName, name: '安若素' })
  await admin().call('request', 'approve', { requestId: recovery.requestId, status: 'submitted' })
  const fresh = await newWechatUser()
  await fresh.call('account', 'signIn', {})
  const wanted = { name: '安若素', idType: 'resident_id', idNumber }
  const { requestId } = await ask(fresh, 'account_transfer', wanted)
  await person.call('request', 'refuseTransfer', { requestId })
}

async function representation(representedAccountId: string): Promise<void> {
  const representative = { kind: 'account', id: 'acc_shen_zhiyuan' } as const
  const at = await currentCloud().clock.now()
  const record: RepresentationRecord = {
    _id: 'rep_of_somebody',
    representative,
    representedAccountId,
    relation: 'parent',
    consent: {
      by: 'represented',
      version: '1.0',
      scopes: ['fill_in'],
      evidence: 'own_wechat',
      paperSha256: null,
      agreedAt: at,
    },
    placeKey: placeKeyOf(representative, 1),
    pairKey: pairKeyOf({ representative, representedAccountId }),
    createdAt: at,
    endedAt: null,
  }
  await runUseCase('test/cloudfunctions/account/add-representations.ts', 'addRepresentation', [[record]])
}

/** The files that lie in storage. */
export async function storedFiles(): Promise<string[]> {
  const { files } = await requestJson(`${currentCloud().url}/_emulator/files`)
  return (files as { path: string }[]).map(({ path }) => path)
}
