const tcb = require('@cloudbase/node-sdk')

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** `POST /readings { station, celsius }` from a station, `GET /readings/days/<date>` from a browser. */
exports.main = async ({ httpMethod, path, body, isBase64Encoded }) => {
  if (httpMethod === 'GET') {
    const { data } = await db
      .collection('summaries')
      .where({ _id: path.split('/').at(-1) })
      .get()
    return data[0] ? json(200, data[0]) : json(404, { message: 'no summary of that day' })
  }
  const { station, celsius } = JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64') : body)
  if (typeof celsius !== 'number') return json(400, { message: 'celsius must be a number' })
  await db.collection('readings').add({ station, celsius, at: new Date() })
  return json(201, { kept: true })
}
