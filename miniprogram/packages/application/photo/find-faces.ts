import type { LookFinding, Pixels } from './photo-looks'

const PATIENCE_MS = 3_000
const TILTED_DEGREES = 12
/** The head is 7/10 of the height; a face found is the part from brow to chin. */
const SMALLEST_FACE = 0.25

/** A face that WeChat found; sizes are parts of the picture, angles degrees. */
export interface Face {
  height: number
  tilt: number
  turn: number
}

const unknown: LookFinding = {
  label: '人脸',
  rule: '1 张，正面',
  value: '请自己核对',
  state: 'unknown',
  advice: '',
}

/** What the faces of a photo mean for a reviewer (D3). */
export function faceLook(faces: readonly Face[]): LookFinding {
  const [face, second] = faces
  const warn = (value: string, advice: string): LookFinding => ({ ...unknown, value, state: 'warn', advice })
  if (!face) return warn('没有找到', '没有认出脸。请确认露出五官、没有遮挡，也可以继续。')
  if (second)
    return warn(`${faces.length} 张`, '照片里不止一张脸，审核会退回。建议换一张只有本人的照片，也可以继续。')
  if (Math.abs(face.tilt) > TILTED_DEGREES || Math.abs(face.turn) > TILTED_DEGREES)
    return warn(
      `1 张，歪 ${Math.round(Math.max(Math.abs(face.tilt), Math.abs(face.turn)))}°`,
      '头歪了或没有正对镜头，审核可能退回。建议重拍，也可以继续。',
    )
  if (face.height < SMALLEST_FACE)
    return warn('1 张，偏小', '脸偏小。请放大照片，让头顶和下巴贴着虚线，也可以继续。')
  return { ...unknown, value: '1 张，正面', state: 'ok' }
}

interface Anchor {
  size: { width: number; height: number }
  angle?: { pitch: number; yaw: number; roll: number }
}

/** Looks for faces with WeChat's own detector, on the phone. Where it has none the person is asked to look. */
export async function findFaces({ width, height, data }: Pixels): Promise<LookFinding> {
  if (!wx.canIUse('createVKSession')) return unknown
  const session = wx.createVKSession({ version: 'v1', track: { plane: { mode: 3 }, face: { mode: 2 } } })
  try {
    const anchors = await new Promise<Anchor[]>((resolve, reject) => {
      setTimeout(() => reject(new Error('no answer')), PATIENCE_MS)
      session.on('updateAnchors', (found: unknown) => resolve(found as Anchor[]))
      session.on('removeAnchors', () => resolve([]))
      session.start((failure) => {
        if (failure) reject(new Error('not supported'))
        else
          session.detectFace({
            frameBuffer: Uint8ClampedArray.from(data).buffer,
            width,
            height,
            scoreThreshold: 0.5,
            sourceType: 1,
            modelModel: 1,
          })
      })
    })
    return faceLook(
      anchors.map(({ size, angle }) => ({
        height: size.height,
        tilt: angle?.roll ?? 0,
        turn: angle?.yaw ?? 0,
      })),
    )
  } catch {
    return unknown
  } finally {
    session.destroy()
  }
}
