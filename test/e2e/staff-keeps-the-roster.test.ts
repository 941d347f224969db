import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const TITLES = '人员编号,姓名,手机号,学历,认证领域,级别,证书编号,有效期至'
const file = (...rows: string[]) => ({
  name: '认证人员.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([TITLES, ...rows].join('\n')),
})

/** What staff do so that others can sign in (N12). */
describe('staff import the roster and open an account for an institution', () => {
  let world: World
  let phone: Phone
  const step = journey(() => world.phones)

  beforeAll(async () => {
    world = await startWorld()
  }, 120_000)

  afterAll(async () => world.stop())

  step('a file with mistakes is not written; each mistake is named by row and column (N12)', async () => {
    phone = await world.openPhone(sampleWechatUsers.admin.openid, 'packages/staff/workbench/workbench')
    await phone.tap('认证人员信息库')
    await phone.see('共 4 人，按姓名排列')
    await phone.picture('70-roster')
    await phone.tap('导入名单')
    await phone.upload(
      ['从聊天选择文件', '同意'],
      file(
        'JL100701,柏舟,1.39E+10,本科,QMS,审核员,Q-1,2027/3/1',
        'JL100702,燕回,13905719101,本科,EMS,审核员,E-1,2027/3/1',
        'JL100703,沐言,13905719303,本科,EMS,审核者,E-2,2027/13/1',
      ),
    )
    await phone.see('有 4 处要改')
    await phone.see('这个手机号在信息库里已属于叶青禾（JL100238）')
    await phone.picture('71-roster-mistakes')
  })

  step('the corrected file is looked at first and imported then (N12)', async () => {
    await phone.upload(
      ['认证人员.csv'],
      file(
        'JL100701,柏舟,13905719301,本科,QMS,审核员,Q-1,2027/3/1',
        'JL100701,柏舟,13905719301,本科,EMS,审核员,E-3,2027/3/1',
        'JL100703,沐言,13905719303,本科,EMS,审核员,E-2,2027/12/1',
      ),
    )
    await phone.see('可以导入')
    await phone.tap('导入 2 人')
    await phone.confirm('导入名单')
    await phone.see('新增 2 人。新增的人现在就能用登记的手机号登录。')
    await phone.confirm('看名单')
    await phone.see('共 6 人，按姓名排列')
    await phone.fill('搜索认证人员', '9301')
    await phone.tap('搜索')
    await phone.see('共 1 人，按姓名排列')
    await phone.see('柏舟')
    await phone.picture('72-roster-found')
    await phone.back()
  })

  step('an account is opened; its password is shown once (N12, A13)', async () => {
    await phone.tap('认证机构')
    await phone.see('南屿正衡认证中心有限公司')
    await phone.picture('73-institutions')
    await phone.tap('开通机构账号')
    await phone.fill('机构名称', '云启认证服务有限公司')
    await phone.fill('统一社会信用代码', '91350100M000100Y43')
    await phone.fill('账号名', 'huaxin')
    await phone.tap('开通账号')
    await phone.see('这个账号名已被使用')
    await phone.fill('账号名', 'yunqi')
    await phone.tap('开通账号')
    await phone.see('请现在交给机构')
    await phone.picture('74-initial-password')
    await phone.tap('已记下，关闭')
    await phone.see('云启认证服务有限公司')
  })

  step('suspending asks for a reason, and shows it (N12)', async () => {
    await phone.tap('暂停')
    await phone.see('马上退出登录，恢复之前不能再登录。机构会看到原因。')
    await phone.tap('暂停账号')
    await phone.see('至少 2 个字')
    await phone.fill('原因', '资质核查')
    await phone.picture('75-suspend')
    await phone.tap('暂停账号')
    await phone.see('暂停原因：资质核查')
  })
})
