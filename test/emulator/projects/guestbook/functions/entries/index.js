const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const entries = db.collection('entries')

const actions = {
  async write({ text }) {
    if (typeof text !== 'string' || !text.trim() || text.length > 200) return { refused: 'text' }
    const { OPENID } = cloud.getWXContext()
    const { _id } = await entries.add({
      data: { text, openid: OPENID, likes: 0, writtenAt: db.serverDate() },
    })
    return { _id }
  },
  async newest({ limit = 20 }) {
    const { data } = await entries
      .orderBy('writtenAt', 'desc')
      .limit(limit)
      .field({ text: true, likes: true, writtenAt: true })
      .get()
    return data
  },
  async like({ _id }) {
    const { stats } = await entries.doc(_id).update({ data: { likes: db.command.inc(1) } })
    return stats.updated
  },
  async remove({ _id }) {
    const { OPENID } = cloud.getWXContext()
    const { stats } = await entries.where({ _id, openid: OPENID }).remove()
    return stats.removed
  },
}

exports.main = (event) => actions[event.action](event)
