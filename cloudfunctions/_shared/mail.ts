import type * as Nodemailer from 'nodemailer'
import { AppError } from './errors'
import { requireSetting } from './settings'

/** Loaded on first use, not at cold start. */
const loadMailer = () => require('nodemailer') as typeof Nodemailer

interface Mail {
  to: string
  subject: string
  text: string
  attachments: { filename: string; content: Buffer; contentType: string }[]
}

/** Gives the mail server ten seconds; a person is waiting for the answer. */
const TIMEOUT_MS = 10_000

/** Hands a mail over to the association's mail server (`SMTP_URL`). `EMAIL_NOT_SENT` when it does not take it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { protocol, hostname, port, username, password } = new URL(requireSetting('SMTP_URL'))
  const secure = protocol === 'smtps:'
  const transport = loadMailer().createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  try {
    await transport.sendMail({ from: requireSetting('MAIL_FROM'), ...mail })
  } catch (error) {
    console.error(
      JSON.stringify({
        level: 'error',
        what: 'mail',
        reason: error instanceof Error ? error.name : 'unknown',
      }),
    )
    throw new AppError('EMAIL_NOT_SENT')
  } finally {
    transport.close()
  }
}
