import { randomBytes } from 'node:crypto'
import { loadAssociation } from '../_shared/association'
import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { forEach } from '../_shared/for-each'
import { takeSerials } from '../_shared/serials'
import { dayOf } from '../_shared/time'
import { loadNames } from '../account/load-names'
import { staffActor } from '../application/actor'
import { loadExam } from '../exam/load-exam'
import { notify } from '../message/notify'
import { recordAudit } from '../staff/record-audit'
import { certificateNumberOf, certificateSeries } from './certificate-number'
import { addCertificate, findCertificate } from './certificate-repository'
import type { ScoreBatch } from './contract'
import { loadBatch } from './load-batch'
import { presentBatch } from './present-batch'
import { findScores } from './score-repository'

const WIDTH = 10

/**
 * 颁发证书: everybody who passed and has none gets one, with a number of their own and a random token for the code (J4).
 * Doing it again adds only what is missing. `STATE_CONFLICT` while the scores are not published.
 */
export async function issueCertificates(
  { batchId }: { batchId: string },
  caller: SignedInCaller,
): Promise<ScoreBatch> {
  const batch = await loadBatch(batchId)
  if (batch.status !== 'published') throw new AppError('STATE_CONFLICT')
  const [association, exam, scores] = await Promise.all([
    loadAssociation(),
    loadExam(batch.examId),
    findScores(batchId),
  ])
  const passed = scores.filter(({ hasPassed }) => hasPassed)
  const names = await loadNames(passed.map(({ accountId }) => accountId))
  const at = new Date()
  const issuedOn = dayOf(at)
  const { occupation, level, direction } = exam
  const series = certificateSeries(level, issuedOn)
  await forEach(passed, WIDTH, async ({ _id, accountId, examId }) => {
    if (await findCertificate(_id)) return
    const serial = await takeSerials(`certificate:${series}`, 1)
    const certificateNumber = certificateNumberOf(association, series, serial)
    const isNew = await addCertificate({
      _id,
      accountId,
      examId,
      batchId,
      certificateNumber,
      verifyToken: randomBytes(16).toString('base64url'),
      holderName: names.get(accountId) ?? '',
      occupation,
      level,
      direction,
      issuedOn,
      status: 'valid',
      history: [],
      createdAt: at,
      updatedAt: at,
    })
    if (!isNew) return
    await notify({
      accountId,
      kind: 'certificate_issued',
      dedupeKey: `${_id}:${certificateNumber}`,
      values: { exam: `${occupation} ${level}`, number: certificateNumber },
      link: `/packages/application/result/result?applicationId=${_id}`,
      at,
    })
  })
  const by = staffActor(caller)
  await recordAudit({
    action: 'result.issueCertificates',
    by,
    target: batchId,
    after: { passed: passed.length },
    at,
  })
  return presentBatch(batch, by.accountId)
}
