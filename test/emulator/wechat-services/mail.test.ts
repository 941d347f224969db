import { createTransport } from 'nodemailer'
import { openWechatDesk, type WechatDesk } from './support/wechat-desk'

let desk: WechatDesk
beforeEach(async () => {
  desk = await openWechatDesk()
})
afterEach(() => desk.stop())

const send = (to: string) => {
  const transport = createTransport(desk.services.smtp.url)
  return transport.sendMail({
    from: '江临省软件行业协会 <service@example.org>',
    to,
    subject: '申报表',
    text: '你的申报表在附件里。',
    attachments: [
      {
        filename: '申报表_沈知远.pdf',
        content: Buffer.from('%PDF-1.7 test'),
        contentType: 'application/pdf',
      },
    ],
  })
}

it('a mail lands in the inbox with its Chinese words and its attachment (D3)', async () => {
  await send('shen.zhiyuan@example.com')
  const [mail] = desk.services.inbox.list()
  expect(mail).toMatchObject({ channel: 'mail', to: 'shen.zhiyuan@example.com', title: '申报表' })
  expect(mail?.body.trim()).toBe('你的申报表在附件里。')
  expect(mail?.attachments).toMatchObject([{ name: '申报表_沈知远.pdf', contentType: 'application/pdf' }])
})

it('an attachment can be downloaded as it was sent', async () => {
  await send('shen.zhiyuan@example.com')
  const id = desk.services.inbox.list()[0]?.attachments[0]?.attachmentId ?? ''
  const response = await fetch(`${desk.url}/wechat/inbox/attachments/${id}`)
  expect(await response.text()).toBe('%PDF-1.7 test')
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('申报表_沈知远.pdf'))
})

it('a mail to two people is two entries', async () => {
  await send('guyue@example.com, tangbei@example.com')
  expect(desk.services.inbox.list().map(({ to }) => to)).toEqual(['tangbei@example.com', 'guyue@example.com'])
})

it('clearing the inbox takes the attachments along', async () => {
  await send('shen.zhiyuan@example.com')
  const id = desk.services.inbox.list()[0]?.attachments[0]?.attachmentId ?? ''
  await desk.post('/wechat/inbox/clear', {})
  expect(desk.services.inbox.list()).toEqual([])
  expect((await fetch(`${desk.url}/wechat/inbox/attachments/${id}`)).status).toBe(404)
})
