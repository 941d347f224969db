const tcb = require('@cloudbase/node-sdk')

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
const dayMs = 86_400_000

/** Lends a copy: the count of the shelf and the loan change together, or neither does. */
const borrow = ({ isbn, reader }) =>
  db.runTransaction(async (transaction) => {
    const { data } = await transaction.collection('books').where({ isbn }).get()
    const [book] = data
    if (!book || book.onShelf < 1) return 'none left'
    await transaction
      .collection('books')
      .doc(book._id)
      .update({ onShelf: book.onShelf - 1 })
    const dueAt = new Date(Date.now() + Number(process.env.LOAN_DAYS) * dayMs)
    await transaction.collection('loans').add({ isbn, reader, dueAt })
    return 'lent'
  }, 10)

async function overdue() {
  const { data } = await db
    .collection('loans')
    .where({ dueAt: db.command.lt(new Date()) })
    .get()
  return data.map(({ reader }) => reader)
}

exports.main = (event) => (event.action === 'borrow' ? borrow(event) : overdue())
