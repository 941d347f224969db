import type { IdType } from './account-record'

/** The 56 ethnic groups of GB/T 3304, in its order. */
export const ETHNIC_GROUPS = (
  '汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 ' +
  '傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 ' +
  '毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 ' +
  '独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'
).split(' ')

/** Political statuses of GB/T 4762, in its order. */
export const POLITICAL_STATUSES = [
  '中国共产党党员',
  '中国共产党预备党员',
  '中国共产主义青年团团员',
  '中国国民党革命委员会会员',
  '中国民主同盟盟员',
  '中国民主建国会会员',
  '中国民主促进会会员',
  '中国农工民主党党员',
  '中国致公党党员',
  '九三学社社员',
  '台湾民主自治同盟盟员',
  '无党派人士',
  '群众',
]

/** Educations of GB/T 4658, highest first. */
export const EDUCATIONS = [
  '博士研究生',
  '硕士研究生',
  '大学本科',
  '大学专科',
  '中等职业教育',
  '普通高级中学',
  '初级中学',
  '小学',
  '其他',
]

/** Levels of the certificates a candidate may already hold: skill levels and professional titles. */
export const CERTIFICATE_LEVELS = [
  '五级/初级工',
  '四级/中级工',
  '三级/高级工',
  '二级/技师',
  '一级/高级技师',
  '初级职称',
  '中级职称',
  '副高级职称',
  '正高级职称',
]

export const ID_TYPE_LABELS: Record<IdType, string> = {
  resident_id: '居民身份证',
  hmt_residence_permit: '港澳台居民居住证',
  hm_travel_permit: '港澳居民来往内地通行证',
  tw_travel_permit: '台湾居民来往大陆通行证',
  foreign_permanent_id: '外国人永久居留身份证',
  passport: '护照',
}

export const SEX_LABELS = { male: '男', female: '女' }

/** Fields of certification, as certified staff and institutions write them. An environment may name its own: `settings`, document `ccaa`. */
export const CCAA_FIELDS = [
  'QMS',
  'QMS建工',
  'EMS',
  'OHSMS',
  'FSMS',
  'HACCP',
  'ISMS',
  'ITSMS',
  'EnMS',
  'MDQMS',
  'BCMS',
  'IPMS',
  '服务认证',
  '自愿性产品认证',
  '强制性产品认证',
  '有机产品认证',
  '良好农业规范认证',
  '碳核查',
]

/** Levels of certified staff: management systems, then service and product certification. */
export const CCAA_LEVELS = [
  '实习审核员',
  '审核员',
  '高级审核员',
  '实习审查员',
  '审查员',
  '高级审查员',
  '检查员',
]
