import { candidate } from '../../../test/support/actors'
import { completeForm, startDraft } from '../../../test/support/application-steps'
import { startCloud, stopCloud } from '../../../test/support/cloud'
import { buildWhenChanged } from '../../local/build-when-changed'
import { quantile } from '../median'

const REQUESTS = 60

export interface DeployedTimes {
  firstMs: number
  madeMs: number[]
  reusedMs: number[]
}

/**
 * Asks the deployed bundle on the embedded CloudBase for the application form: after every change of the data, so
 * that it is drawn and stored, and once more unchanged, so that the stored one is answered.
 */
export async function timeDeployed(): Promise<DeployedTimes> {
  await buildWhenChanged()
  await startCloud()
  const person = candidate()
  const { applicationId, ...started } = await startDraft(person)
  let { revision } = started
  const times: DeployedTimes = { firstMs: 0, madeMs: [], reusedMs: [] }
  const ask = async () => {
    const at = performance.now()
    await person.call('pdf', 'getDocument', { kind: 'application_form', subjectId: applicationId })
    return performance.now() - at
  }
  for (let index = 0; index < REQUESTS; index++) {
    const changes = { ...completeForm(), employer: `江临第${index}数据服务有限公司` }
    ;({ revision } = await person.call('application', 'saveDraft', { applicationId, revision, changes }))
    const made = await ask()
    if (index) times.madeMs.push(made)
    else times.firstMs = made
    times.reusedMs.push(await ask())
  }
  await stopCloud()
  return times
}

export const p50 = (values: number[]): string => quantile(values, 0.5).toFixed(0)
export const p95 = (values: number[]): string => quantile(values, 0.95).toFixed(0)
