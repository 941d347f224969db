const tcb = require('@cloudbase/node-sdk')

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
const dayMs = 86_400_000
const beijingMs = 8 * 3_600_000

/** Sums up yesterday, five minutes after it ended in Beijing. Running it again changes nothing. */
exports.main = async () => {
  const today = Math.floor((Date.now() + beijingMs) / dayMs) * dayMs - beijingMs
  const [from, to] = [new Date(today - dayMs), new Date(today)]
  const _id = new Date(from.getTime() + beijingMs).toISOString().slice(0, 10)
  const command = db.command
  const { data } = await db
    .collection('readings')
    .aggregate()
    .match({ at: command.gte(from).and(command.lt(to)) })
    .group({ _id: null, lowest: { $min: '$celsius' }, highest: { $max: '$celsius' }, readings: { $sum: 1 } })
    .end()
  if (!data[0]) return 'no readings'
  const { lowest, highest, readings } = data[0]
  await db.collection('summaries').doc(_id).set({ lowest, highest, readings })
  return { _id, lowest, highest, readings }
}
