/** 用户类型 of the registration (manual S4). Labels are in `miniprogram/utils/unit-labels.ts`. */
export const UNIT_TYPES = ['enterprise', 'public_institution', 'social_organization', 'other'] as const
export type UnitType = (typeof UNIT_TYPES)[number]

/** 会员等级 (M6), set by staff. `director` and above are 理事以上级别 of manual S4. */
export const MEMBER_LEVELS = [
  'member',
  'director',
  'standing_director',
  'deputy_secretary_general',
  'vice_president',
  'president',
  'adviser',
] as const
export type MemberLevel = (typeof MEMBER_LEVELS)[number]

/** 单位状态, as the business registration says. */
export const UNIT_STATES = ['在业', '筹建', '停业', '清算', '其他']

/** 单位性质 */
export const UNIT_NATURES = [
  '国有企业',
  '集体企业',
  '民营企业',
  '外商投资企业',
  '港澳台投资企业',
  '混合所有制企业',
  '事业单位',
  '社会团体',
  '民办非企业单位',
  '其他',
]

/** 所属行业: the sections of GB/T 4754-2017, in its order. */
export const INDUSTRIES = [
  '农、林、牧、渔业',
  '采矿业',
  '制造业',
  '电力、热力、燃气及水生产和供应业',
  '建筑业',
  '批发和零售业',
  '交通运输、仓储和邮政业',
  '住宿和餐饮业',
  '信息传输、软件和信息技术服务业',
  '金融业',
  '房地产业',
  '租赁和商务服务业',
  '科学研究和技术服务业',
  '水利、环境和公共设施管理业',
  '居民服务、修理和其他服务业',
  '教育',
  '卫生和社会工作',
  '文化、体育和娱乐业',
  '公共管理、社会保障和社会组织',
  '国际组织',
]

/** 单位规模, by people employed. */
export const UNIT_SCALES = ['20 人以下', '20–99 人', '100–299 人', '300–999 人', '1000 人以上']
