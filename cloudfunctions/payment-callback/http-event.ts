import type { HttpAnswer, HttpEvent } from '../_shared/http'

/** The body as it came over the wire: signatures are over these bytes. */
export const rawBody = ({ body = '', isBase64Encoded }: HttpEvent): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body

/** 200 tells WeChat to stop; anything else makes it send the notice again (G8). */
export const accepted = (): HttpAnswer => ({ statusCode: 200, headers: {}, body: '' })

export const refused = (statusCode: number, message: string): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ code: 'FAIL', message }),
})
