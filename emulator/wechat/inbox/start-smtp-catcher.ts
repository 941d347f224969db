import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Inbox } from './inbox'

const MAX_BYTES = 30 * 1024 * 1024

export interface SmtpCatcher {
  /** `smtp://127.0.0.1:port`, the setting `SMTP_URL`. */
  url: string
  stop(): Promise<void>
}

/** A mail server on this machine that delivers everything to the inbox and nothing to anybody. */
export async function startSmtpCatcher(inbox: Inbox, port = 0): Promise<SmtpCatcher> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    onAuth: (_auth, _session, done) => done(null, { user: 'local' }),
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      simpleParser(stream)
        .then((mail) => recipients.forEach((to) => keepMail(inbox, mail, to)))
        .then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        )
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function keepMail(inbox: Inbox, mail: ParsedMail, to: string): void {
  inbox.add({
    channel: 'mail',
    from: mail.from?.text ?? '',
    to,
    title: mail.subject ?? '',
    body: mail.text ?? '',
    link: null,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      name: filename ?? 'attachment',
      contentType,
      content,
    })),
  })
}
