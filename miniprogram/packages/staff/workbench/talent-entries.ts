import type { Session } from '../../../../cloudfunctions/account/contract'
import type { Workbench } from '../../../../cloudfunctions/staff/contract'
import { may } from '../../../utils/staff-roles'

/** One line of the workbench that leads on. */
export interface TalentEntry {
  name: string
  note: string
  icon: string
  url: string
}

const ENTRIES: TalentEntry[] = [
  {
    name: '认证人员信息库',
    note: '导入名单，按姓名或手机号查找',
    icon: 'user-checked',
    url: '../roster/roster',
  },
  {
    name: '认证机构',
    note: '开通账号，暂停，重发初始密码',
    icon: 'building',
    url: '../institutions/institutions',
  },
]

/** For who looks after content, while the association has certified staff at all (N12, B12). */
export const talentEntries = ({ roles }: Workbench, { talent }: Session['features']): TalentEntry[] =>
  talent && may(roles, 'content') ? ENTRIES : []
