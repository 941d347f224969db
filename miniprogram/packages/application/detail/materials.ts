import type { ApplicationView, FileView } from '../../../../cloudfunctions/application/contract'
import type { DocumentKind } from '../../../../cloudfunctions/pdf/contract'
import { calendarDay } from '../../../utils/format'

/** One line of 材料. Without `action` it only says when it will be there. */
export interface Material {
  key: DocumentKind | 'signed' | 'photo' | 'certificate' | 'ticket' | 'result'
  icon: string
  title: string
  note: string
  action: string
}

const countWords = (files: readonly FileView[]): string => {
  const pages = files.reduce((sum, { pages: count }) => sum + (count ?? 1), 0)
  return `${files.length} 个文件，共 ${pages} 页`
}

const PAID_MATERIALS: readonly Material[] = [
  {
    key: 'registration_form',
    icon: 'file-pdf',
    title: '报名登记表',
    note: 'PDF，现场确认时用',
    action: '打开',
  },
  { key: 'payment_receipt', icon: 'bill', title: '缴费凭证', note: 'PDF，不作为发票', action: '打开' },
]

/** What belongs to an application; what is not there yet says when it appears. */
export function materialsOf(application: ApplicationView): Material[] {
  const { photo, signedForms, certificateImages, reviewRequired, ticketPrintableOn, status } = application
  const editable = status === 'draft'
  return [
    editable
      ? { key: 'application_form', icon: 'file-pdf', title: '申报表', note: '提交后可以下载', action: '' }
      : {
          key: 'application_form',
          icon: 'file-pdf',
          title: '申报表',
          note: 'PDF，按填写内容生成',
          action: '打开',
        },
    ...(reviewRequired ? [signedMaterial(signedForms)] : []),
    {
      key: 'photo',
      icon: 'user-checked',
      title: '证件照',
      note: photo ? `${photo.width} × ${photo.height} 像素，印在准考证和证书上` : '还没有上传',
      action: photo ? '查看' : '',
    },
    ...(certificateImages.length ? [certificateMaterial(certificateImages)] : []),
    ...(status === 'paid' ? PAID_MATERIALS : []),
    {
      key: 'ticket',
      icon: 'ticket',
      title: '准考证',
      note: `${calendarDay(ticketPrintableOn)}起可以打印`,
      action: status === 'paid' ? '查看' : '',
    },
    ...(status === 'paid'
      ? [
          {
            key: 'result' as const,
            icon: 'certificate',
            title: '成绩和证书',
            note: '公布后会通知你',
            action: '查看',
          },
        ]
      : []),
  ]
}

const signedMaterial = (files: readonly FileView[]): Material => ({
  key: 'signed',
  icon: 'file-attachment',
  title: '签字申报表',
  note: files.length ? countWords(files) : '还没有上传',
  action: files.length ? '查看' : '',
})

const certificateMaterial = (files: readonly FileView[]): Material => ({
  key: 'certificate',
  icon: 'certificate',
  title: '证书图片',
  note: `${files.length} 张`,
  action: '查看',
})
