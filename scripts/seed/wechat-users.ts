/** A WeChat of the demo world. Everybody is invented. */
export interface SampleWechatUser {
  openid: string
  unionid: string | null
  nickname: string
  phone: string
  note: string
}

const user = (key: string, nickname: string, phone: string, note: string): SampleWechatUser => ({
  openid: `oXht${key.padEnd(24, '0')}`,
  unionid: null,
  nickname,
  phone,
  note,
})

/** Who can hold the phone in the local world. The first one is the one that `npm start` opens with. */
export const sampleWechatUsers = {
  candidate: user('ShenZhiyuan', '知远', '13905718150', '考生 沈知远，资料已完善'),
  reviewer: user('LinJing', '林静', '13905710002', '审核人员 林静'),
  finance: user('XuWenbo', '许文博', '13905710003', '财务人员 许文博'),
  examOfficer: user('ChenMo', '陈默', '13905710004', '考务人员 陈默'),
  admin: user('ZhouYan', '周砚', '13905710001', '管理员 周砚'),
  secondCandidate: user('GuYue', '顾月', '13905716021', '考生 顾月，报名在审核中'),
  thirdCandidate: user('TangBei', '唐贝', '13905716022', '考生 唐贝，报名在审核中'),
  unitOwner: user('WenRuxu', '温如许', '13905718401', '单位会员“江临云帆”的主管，密码 yunfan#2026'),
  unitInReview: user('YeZhiwei', '叶知微', '13905718402', '单位“江临星桥”在审核中，密码 yunfan#2026'),
  unitReturned: user('JiMingzhou', '季明舟', '13905718403', '单位“江临清禾”被退回，密码 yunfan#2026'),
  unitInArrears: user(
    'LinWanzhao',
    '林晚照',
    '13905718404',
    '单位会员“江临望舒”的主管，欠上一年度会费，密码 yunfan#2026',
  ),
  passHolder: user('SongQiao', '宋乔', '13905717303', '考生 宋乔，有通行证，还没绑定微信'),
  newcomer: user('FangQing', '方晴', '13905717301', '第一次打开，还没有账号'),
  secondNewcomer: user('HeMu', '何木', '13905717302', '第一次打开，还没有账号'),
  certified: user('YeQinghe', '青禾', '13905719101', '认证人员 叶青禾，手机已绑定，密码 Qinghe#2026'),
  unboundCertified: user('LuMinglan', '明澜', '13905719102', '认证人员 陆明澜，在信息库里，还没有绑定'),
  institution: user('HanYue', '韩越', '13905719201', '认证机构 华信认证，账号 huaxin，密码 Huaxin#2026'),
  freshInstitution: user(
    'QinZheng',
    '秦征',
    '13905719202',
    '认证机构 正衡认证，账号 zhengheng，初始密码 Zhhg#2026Kp',
  ),
} as const satisfies Record<string, SampleWechatUser>
