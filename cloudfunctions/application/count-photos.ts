import { countWithPhoto } from './application-repository'

/** How many applications for an exam have a photo, ended ones too. */
export const countPhotos = (examId: string): Promise<number> => countWithPhoto(examId)
