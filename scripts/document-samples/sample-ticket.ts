import type { AdmissionTicketData } from '../../cloudfunctions/pdf/documents/admission-ticket-data'

/** An invented candidate's ticket. */
export const sampleTicket = (changes: Partial<AdmissionTicketData> = {}): AdmissionTicketData => ({
  applicationId: 'app_0123456789abcdef0123',
  associationName: '江临省软件行业协会',
  ticketNumber: '202612200108023',
  candidate: { name: '沈知远', sex: '男', idType: '居民身份证', idNumber: '330106199005170013' },
  exam: { occupation: '人工智能训练师', level: '三级/高级工', direction: '数据标注', batch: '第二批' },
  site: { name: '江临职业技能认定中心', address: '江临市文澜区知行路 18 号 3 号楼' },
  subjects: [
    {
      name: '理论知识',
      on: '2026-12-20',
      startsAt: '09:00',
      endsAt: '10:30',
      room: '第 08 考场',
      seat: '23',
    },
    {
      name: '操作技能',
      on: '2026-12-20',
      startsAt: '13:30',
      endsAt: '15:30',
      room: '第 02 机房',
      seat: '07',
    },
  ],
  rules: [
    '凭本准考证和与报名一致的有效身份证件原件入场，二者缺一不可。',
    '开考前 30 分钟开始入场，开考 30 分钟后不得入场，开考 60 分钟内不得离场。',
    '在座位上核对准考证号、姓名和科目，证件放在桌面左上角，以备核验。',
    '手机、智能手表、耳机等电子设备关机后放在指定位置，带入座位的按违纪处理。',
    '上机考试由考点提供计算机和草稿纸，不得自带资料和存储设备。',
    '违反考场规则的，按国家职业技能等级认定的有关规定处理。',
  ],
  contactPhone: '0571-0000 0000',
  ...changes,
})
