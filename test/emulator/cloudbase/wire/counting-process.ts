import tcb from '@cloudbase/node-sdk'
import cloud from 'wx-server-sdk'
import { sdkEnvironment } from './sdk-environment'

/** Both SDKs at once: each adds to one counter and writes documents of its own; half of it in transactions. */
async function count(url: string, times: number): Promise<void> {
  Object.assign(process.env, sdkEnvironment(`${url}/admin`))
  const node = tcb.init({ env: 'people-test' }).database()
  cloud.init({ env: 'people-test' })
  const wx = cloud.database()
  const turns = Array.from({ length: times }, (_, turn) => turn)
  const byNode = async (turn: number) => {
    await node
      .collection('notes')
      .doc('counter')
      .update({ node: node.command.inc(1) })
    await node.runTransaction(async (transaction: Awaited<ReturnType<typeof node.startTransaction>>) => {
      await transaction.collection('notes').add({ sdk: 'node', turn })
    })
  }
  const byWx = async (turn: number) => {
    await wx
      .collection('notes')
      .doc('counter')
      .update({ data: { wx: wx.command.inc(1) } })
    await wx.collection('notes').add({ data: { sdk: 'wx', turn } })
  }
  await Promise.all([...turns.map(byNode), ...turns.map(byWx)])
}

count(process.argv[2] ?? '', Number(process.argv[3])).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
