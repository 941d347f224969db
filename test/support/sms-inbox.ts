import { currentCloud } from './cloud'

interface Caught {
  to: string
  body: string
}

/** Every SMS that was sent to a phone in this world, newest first. */
export async function smsTo(phone: string): Promise<string[]> {
  const response = await currentCloud().http('/wechat/inbox?channel=sms')
  const { entries } = (await response.json()) as { entries: Caught[] }
  return entries.filter(({ to }) => to === `+86${phone}`).map(({ body }) => body)
}

/** The six digits of the newest SMS to a phone. */
export async function smsCodeFor(phone: string): Promise<string> {
  const [body = ''] = await smsTo(phone)
  const [code] = /\d{6}/.exec(body) ?? []
  if (!code) throw new Error(`no code was sent to ${phone}`)
  return code
}
