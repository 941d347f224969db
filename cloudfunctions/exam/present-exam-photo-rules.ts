import { countPhotos } from '../application/count-photos'
import type { ExamPhotoRules } from './contract'
import type { ExamRecord } from './exam-record'
import { PHOTO_PRESETS, photoProfileOf } from './photo-profiles'
import { presentPhotoRules } from './present-photo-rules'

export const presentExamPhotoRules = async (exam: ExamRecord): Promise<ExamPhotoRules> => ({
  examId: exam._id,
  examTitle: `${exam.occupation} ${exam.level} ${exam.batch}`,
  rules: presentPhotoRules(photoProfileOf(exam)),
  photos: await countPhotos(exam._id),
  presets: PHOTO_PRESETS.map(({ name, profile }) => ({ name, rules: presentPhotoRules(profile) })),
})
