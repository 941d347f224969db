import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { candidate, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const accountsOf = async (openid: string) =>
  (await currentCloud().documents<AccountRecord>('accounts')).filter((account) => account.openid === openid)

describe('sign-in', () => {
  it('a visitor has a session without an account (A1, B11)', async () => {
    expect(await visitor().call('account', 'getSession', {})).toEqual({
      account: null,
      associationName: '江临省软件行业协会',
      officialAccount: '江临软协服务',
      associationPhone: '0571-0000 0000',
      unreadMessages: 0,
      outdatedPolicies: [],
      features: {
        exams: true,
        talent: true,
        membership: true,
        points: true,
        sms: true,
        email: true,
      },
    })
  })

  it('同意授权 makes one account, however many requests arrive at once (A1)', async () => {
    // Instances that are warm take the requests side by side.
    await Promise.all(Array.from({ length: 12 }, () => visitor().call('account', 'listPolicies', {})))
    const people = Array.from({ length: 6 }, visitor)
    for (const person of people) {
      const views = await Promise.all(Array.from({ length: 12 }, () => person.call('account', 'signIn', {})))
      expect(new Set(views.map((view) => view.accountId)).size).toBe(1)
      expect(await accountsOf(person.openid)).toHaveLength(1)
    }
  })

  it('a forged openid in the event has no effect (A1)', async () => {
    const person = visitor()
    const victim = candidate()
    const forged = {
      $url: 'getSession',
      input: { openid: victim.openid },
      openid: victim.openid,
      userInfo: { openId: victim.openid },
      tcbContext: { OPENID: victim.openid },
    }
    const reply = await currentCloud().invoke('account', forged, person.openid)
    expect(reply).toMatchObject({ ok: true, data: { account: null } })
  })

  it('an account shows its owner nothing in full (O4)', async () => {
    const { account } = await candidate().call('account', 'getSession', {})
    expect(account).toMatchObject({
      phoneMasked: '139****8150',
      profile: { name: '沈知远', idNumberMasked: '3399**********2711' },
    })
    expect(JSON.stringify(account)).not.toMatch(/\d{11,}|shen\.zhiyuan@/)
  })
})

describe('appearance', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  it('the owner’s uploaded picture becomes the avatar (A1)', async () => {
    const person = candidate()
    const { cloudPath } = await person.call('account', 'requestAvatarUpload', {})
    const avatarFileId = await person.upload(cloudPath, png)
    const view = await person.call('account', 'updateAppearance', { nickname: '  远  ', avatarFileId })
    expect(view.nickname).toBe('远')
    const shown = await fetch(view.avatarUrl ?? '')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png)
  })

  it('a picture that somebody else uploaded is refused (O3)', async () => {
    const owner = candidate()
    const { cloudPath } = await owner.call('account', 'requestAvatarUpload', {})
    const avatarFileId = await owner.upload(cloudPath, png)
    const other = visitor()
    await other.call('account', 'signIn', {})
    await expect(
      other.call('account', 'updateAppearance', { nickname: '别人', avatarFileId }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' })
  })

  it.each(['cloud://local.other/u/202605/AAAAAAAAAAAAAAAAAAAAAA', 'https://example.com/a.png', '../x'])(
    'the fileID %s is refused (O3)',
    async (avatarFileId) => {
      await expect(
        candidate().call('account', 'updateAppearance', { nickname: '远', avatarFileId }),
      ).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' })
    },
  )

  it('a path that was asked for but never filled is refused (D2)', async () => {
    const person = candidate()
    const { cloudPath } = await person.call('account', 'requestAvatarUpload', {})
    const { cloudPath: other } = await person.call('account', 'requestAvatarUpload', {})
    const fileId = (await person.upload(other, png)).replace(other, cloudPath)
    await expect(
      person.call('account', 'updateAppearance', { nickname: '远', avatarFileId: fileId }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' })
  })

  it('a file that is no picture is refused whatever its name says (D2)', async () => {
    const person = candidate()
    const { cloudPath } = await person.call('account', 'requestAvatarUpload', {})
    const avatarFileId = await person.upload(cloudPath, Buffer.from('<svg onload=alert(1)>'))
    await expect(
      person.call('account', 'updateAppearance', { nickname: '远', avatarFileId }),
    ).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  })
})
