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
  newcomer: user('FangQing', '方晴', '13905717301', '第一次打开，还没有账号'),
  secondNewcomer: user('HeMu', '何木', '13905717302', '第一次打开，还没有账号'),
} as const satisfies Record<string, SampleWechatUser>
