import { readText } from './read-text'
import type { ExamRecord, ExamSiteRecord } from '../../cloudfunctions/exam/exam-record'
import { PHOTO_PRESETS } from '../../cloudfunctions/exam/photo-profiles'
import type { DemoTime } from './demo-time'

export const OPEN_EXAM_ID = 'exam_ai_trainer_3'
export const UPCOMING_EXAM_ID = 'exam_data_analyst_4'
export const CLOSED_EXAM_ID = 'exam_network_admin_3'

export const REVIEWED_SITE_ID = 'site_skill_centre'
export const DIRECT_SITE_ID = 'site_software_park'
export const SCARCE_SITE_ID = 'site_university'

const AGREEMENT = {
  version: '2026.1',
  summary: [
    '信息和材料必须真实，虚假取消资格',
    '提交后名额为你保留，逾期放回',
    '审核通过后 24 小时内缴费才有效',
    '个人缺考不退费，协会取消考试全额退回费用',
    '考试带身份证件原件，迟到 30 分钟以上不能入场',
  ],
  body: readText('exam-agreement'),
}

const TICKETS = {
  ticketPattern: '{date}{site}{serial}',
  ticketRules: [
    '凭本准考证和与报名一致的有效身份证件原件入场，二者缺一不可。',
    '开考前 30 分钟开始入场，开考 30 分钟后不得入场，开考 60 分钟内不得离场。',
    '在座位上核对准考证号、姓名和科目，证件放在桌面左上角，以备核验。',
    '手机、智能手表、耳机等电子设备关机后放在指定位置，带入座位的按违纪处理。',
    '上机考试由考点提供计算机和草稿纸，不得自带资料和存储设备。',
    '违反考场规则的，按国家职业技能等级认定的有关规定处理。',
  ],
}

/** A site at which every subject of the exam is open, with the same number of seats each. */
const site = (
  fields: Omit<ExamSiteRecord, 'subjects'>,
  subjectIds: string[],
  capacity: number,
): ExamSiteRecord => ({ ...fields, subjects: subjectIds.map((subjectId) => ({ subjectId, capacity })) })

const SUBJECT_IDS = ['theory', 'practice']

const sites = (capacities: { reviewed: number; direct: number; scarce: number }): ExamSiteRecord[] => [
  site(
    {
      siteId: REVIEWED_SITE_ID,
      name: '江临职业技能认定中心',
      address: '江临市文澜区知行路 18 号 3 号楼',
      reviewRequired: true,
      surchargeFen: 0,
    },
    SUBJECT_IDS,
    capacities.reviewed,
  ),
  site(
    {
      siteId: DIRECT_SITE_ID,
      name: '江临软件园考点',
      address: '江临市滨江区云启路 66 号 A 座 5 层',
      reviewRequired: false,
      surchargeFen: 2000,
    },
    SUBJECT_IDS,
    capacities.direct,
  ),
  site(
    {
      siteId: SCARCE_SITE_ID,
      name: '临江大学考点',
      address: '临江市学府路 1 号 信息楼',
      reviewRequired: true,
      surchargeFen: 0,
    },
    SUBJECT_IDS,
    capacities.scarce,
  ),
]

const MARKS = { fullMark: 100, passMark: 60 }

const subjects = (time: DemoTime, day: number, feeFen: { theory: number; practice: number }) => [
  {
    subjectId: 'theory',
    name: '理论知识',
    startsAt: time.at(day, '09:00'),
    endsAt: time.at(day, '10:30'),
    feeFen: feeFen.theory,
    ...MARKS,
  },
  {
    subjectId: 'practice',
    name: '操作技能',
    startsAt: time.at(day, '13:30'),
    endsAt: time.at(day, '15:30'),
    feeFen: feeFen.practice,
    ...MARKS,
  },
]

/** One exam that takes applications, one that soon will, one that no longer does. */
export const demoExams = (time: DemoTime): ExamRecord[] => [
  {
    _id: OPEN_EXAM_ID,
    occupation: '人工智能训练师',
    level: '三级/高级工',
    batch: '第二批',
    direction: '数据标注',
    description: '上机考试。请提前三十分钟到达考点，凭准考证和身份证件入场。考点提供计算机，不得自带资料。',
    registrationOpensAt: time.at(-7, '09:00'),
    registrationClosesAt: time.at(12, '17:00'),
    correctionClosesAt: time.at(15, '17:00'),
    examAt: time.at(33, '09:00'),
    ticketPrintableOn: time.day(26),
    ticketPrintableUntil: time.day(33),
    ...TICKETS,
    paymentWindowHours: 24,
    agreement: AGREEMENT,
    photoProfile: null,
    subjects: subjects(time, 33, { theory: 12000, practice: 26000 }),
    sites: sites({ reviewed: 60, direct: 40, scarce: 3 }),
  },
  {
    _id: UPCOMING_EXAM_ID,
    occupation: '信息系统数据分析员',
    level: '四级/中级工',
    batch: '第三批',
    direction: '/',
    description: '上机考试。两科同日进行，中午提供休息室。',
    registrationOpensAt: time.at(9, '09:00'),
    registrationClosesAt: time.at(24, '17:00'),
    correctionClosesAt: time.at(27, '17:00'),
    examAt: time.at(48, '09:00'),
    ticketPrintableOn: time.day(41),
    ticketPrintableUntil: time.day(48),
    ...TICKETS,
    paymentWindowHours: 24,
    agreement: AGREEMENT,
    photoProfile: PHOTO_PRESETS[1]!.profile,
    subjects: subjects(time, 48, { theory: 10000, practice: 22000 }),
    sites: sites({ reviewed: 50, direct: 30, scarce: 20 }),
  },
  {
    _id: CLOSED_EXAM_ID,
    occupation: '信息通信网络运行管理员',
    level: '三级/高级工',
    batch: '第一批',
    direction: '/',
    description: '报名已经结束。已缴费的考生请在准考证下载时间内下载准考证。',
    registrationOpensAt: time.at(-45, '09:00'),
    registrationClosesAt: time.at(-20, '17:00'),
    correctionClosesAt: time.at(-17, '17:00'),
    examAt: time.at(6, '09:00'),
    ticketPrintableOn: time.day(-1),
    ticketPrintableUntil: time.day(6),
    ...TICKETS,
    paymentWindowHours: 24,
    agreement: AGREEMENT,
    photoProfile: null,
    subjects: subjects(time, 6, { theory: 12000, practice: 24000 }),
    sites: sites({ reviewed: 40, direct: 20, scarce: 10 }),
  },
]
