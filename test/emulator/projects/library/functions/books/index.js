const tcb = require('@cloudbase/node-sdk')

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()

const actions = {
  async add({ book }) {
    try {
      await db.collection('books').add(book)
      return 'added'
    } catch (error) {
      if (/E11000|duplicate key/i.test(error.message)) return 'known already'
      throw error
    }
  },
  async shelves() {
    const { data } = await db
      .collection('books')
      .aggregate()
      .group({ _id: '$shelf', titles: { $sum: 1 }, copies: { $sum: '$onShelf' } })
      .sort({ _id: 1 })
      .end()
    return data
  },
}

exports.main = (event) => actions[event.action](event)
