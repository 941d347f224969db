/** What reviewers say most often about a field or file; own words are always possible. */
const BY_PATH: { starts: string; reasons: string[] }[] = [
  { starts: 'photo', reasons: ['背景有阴影', '不是正面免冠', '照片模糊', '不是本人近照'] },
  { starts: 'signedForm', reasons: ['没有签名', '缺单位盖章', '缺页', '图片看不清'] },
  { starts: 'certificateImages', reasons: ['图片看不清', '证书不完整', '与填写的证书不符'] },
  { starts: 'form.certificate', reasons: ['与证书图片不一致', '填写不完整'] },
  { starts: 'form.workExperiences', reasons: ['与证明上的盖章不一致', '起止日期不符', '与申报职业无关'] },
  { starts: 'form.employer', reasons: ['与证明上的盖章不一致', '请写单位全称'] },
]
const ANY = ['与材料不一致', '填写不完整', '请核对后重填']

export const cannedReasons = (path: string): string[] =>
  BY_PATH.find(({ starts }) => path.startsWith(starts))?.reasons ?? ANY

/** Whole sentences for the opinion. */
export const COMMON_OPINIONS = ['签字申报表缺单位盖章', '证件照不合格', '材料看不清', '职业年限不足']
