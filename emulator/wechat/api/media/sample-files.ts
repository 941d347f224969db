import { drawPaper, drawPortrait, turnSideways } from './draw-samples'
import { samplePdf } from './sample-pdf'

/** Something to upload without looking for a file: made on the spot, of nobody. */
export interface SampleFile {
  label: string
  kind: 'image' | 'file'
  make(): Promise<File>
}

/** What stands in the album, and what friends have sent in chats. */
export const sampleFiles: SampleFile[] = [
  { label: '示例：证件照', kind: 'image', make: () => drawPortrait('证件照.jpg') },
  {
    label: '示例：证书扫描件',
    kind: 'image',
    make: () => drawPaper('职业技能等级证书（样张）', '证书扫描件.jpg'),
  },
  {
    label: '示例：横着拍的证件照',
    kind: 'image',
    make: async () => turnSideways(await drawPortrait('横着拍的.jpg', { lying: true })),
  },
  {
    label: '示例：很大的照片',
    kind: 'image',
    make: () => drawPortrait('很大的照片.jpg', { scale: 4 }),
  },
  {
    label: '示例：签字后的申报表',
    kind: 'file',
    make: () => drawPaper('申报表（已签字）', '签字申报表.jpg'),
  },
  { label: '示例：两页的 PDF', kind: 'file', make: () => Promise.resolve(samplePdf('单位证明.pdf')) },
  {
    label: '示例：压缩包',
    kind: 'file',
    make: () => Promise.resolve(new File(['PK\u0003\u0004'], '材料.zip', { type: 'application/zip' })),
  },
]

/** What the camera sees. */
export const cameraPicture = (): Promise<File> => drawPortrait('IMG_0001.jpg', { scale: 2 })
