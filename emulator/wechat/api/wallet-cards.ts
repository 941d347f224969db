/** Invoice titles kept in the WeChat of this phone. Invented; the tax numbers have the right form and check digit. */
export const invoiceTitles = [
  {
    type: '0',
    title: '云溪信息技术有限公司',
    taxNumber: '91339900MA0YUN8X24',
    companyAddress: '云溪市南湖区明德路 9 号',
    telephone: '0579-0000 0000',
    bankName: '云溪商业银行南湖支行',
    bankAccount: '6200 0000 0000 0000',
  },
  {
    type: '1',
    title: '个人',
    taxNumber: '',
    companyAddress: '',
    telephone: '',
    bankName: '',
    bankAccount: '',
  },
]

/** Addresses kept in the WeChat of this phone. Invented. */
export const addresses = [
  {
    userName: '何清',
    postalCode: '339900',
    nationalCode: '339900',
    provinceName: '云溪省',
    cityName: '云溪市',
    countyName: '南湖区',
    streetName: '明德街道',
    detailInfo: '明德路 9 号 2 幢 301',
    detailInfoNew: '明德路 9 号 2 幢 301',
    telNumber: '13900000000',
  },
  {
    userName: '何清（单位）',
    postalCode: '339901',
    nationalCode: '339901',
    provinceName: '云溪省',
    cityName: '云溪市',
    countyName: '北山区',
    streetName: '科创街道',
    detailInfo: '科创大道 100 号 A 座 5 层',
    detailInfoNew: '科创大道 100 号 A 座 5 层',
    telNumber: '13900000001',
  },
]
