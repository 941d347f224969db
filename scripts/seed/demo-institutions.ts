import { creditCodeCheckOf } from '../../cloudfunctions/_shared/domain/credit-code'
import { seal } from '../../cloudfunctions/_shared/privacy'
import { initialPasswordUntil } from '../../cloudfunctions/talent/institutions/initial-password'
import type { InstitutionRecord } from '../../cloudfunctions/talent/institution-record'
import type { DemoTime } from './demo-time'

/** A code of a registration office that does not exist, with a check character that fits. */
const inventedCode = (first17: string): string => first17 + creditCodeCheckOf(first17)

/** One institution that has its own password, one with the initial password that staff have just made (A13). */
export const INSTITUTION_PASSWORDS = [
  { subjectId: 'ins_huaxin', loginName: 'huaxin', password: 'Huaxin#2026', isInitial: false },
  { subjectId: 'ins_zhengheng', loginName: 'zhengheng', password: 'Zhhg#2026Kp', isInitial: true },
]

export function demoInstitutions(time: DemoTime): InstitutionRecord[] {
  const createdAt = time.at(-60, '09:30')
  const freshAt = time.at(-1, '16:00')
  return [
    {
      _id: 'ins_huaxin',
      name: '江临华信认证有限公司',
      accountName: 'huaxin',
      creditCode: inventedCode('91339900MA0XHT001'),
      approvalNumber: 'CNCA-R-2019-9001',
      status: 'active',
      initialPasswordUntil: null,
      contactPerson: '韩越',
      phone: seal('0571-88880066', 'ins_huaxin'),
      email: seal('hr@huaxin.example.com', 'ins_huaxin'),
      address: '江临市滨江区云启路 18 号 9 层',
      introduction: '从事质量、环境和职业健康安全管理体系认证，服务建筑和制造企业。',
      history: [],
      createdAt,
      updatedAt: createdAt,
    },
    {
      _id: 'ins_zhengheng',
      name: '南屿正衡认证中心有限公司',
      accountName: 'zhengheng',
      creditCode: inventedCode('91339900MA0XHT002'),
      approvalNumber: 'CNCA-R-2024-9017',
      status: 'active',
      initialPasswordUntil: initialPasswordUntil(freshAt),
      contactPerson: '',
      phone: null,
      email: null,
      address: '',
      introduction: '',
      history: [],
      createdAt: freshAt,
      updatedAt: freshAt,
    },
  ]
}
