import { currentCloud } from './cloud'

interface Text {
  channel: string
  to: string
  body: string
}

/** What was texted to a number of mainland China, newest first. */
export async function textsTo(phone: string): Promise<string[]> {
  const response = await currentCloud().http('/wechat/inbox?channel=sms')
  const { entries } = (await response.json()) as { entries: Text[] }
  return entries.filter(({ to }) => to.endsWith(phone)).map(({ body }) => body)
}

/** The code that was texted to a number last. */
export async function textedCode(phone: string): Promise<string> {
  const [text = ''] = await textsTo(phone)
  const [code] = /\d{6}/.exec(text) ?? []
  if (!code) throw new Error(`no code was texted to this number: ${text}`)
  return code
}
