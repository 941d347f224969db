/** The questions to choose from (A6). Facts that do not change and stand in no form of ours. */
export const SECURITY_QUESTIONS = [
  'first_teacher',
  'primary_school',
  'childhood_friend',
  'childhood_street',
  'grandfather_name',
  'first_job_city',
  'favourite_book',
  'favourite_dish',
  'first_trip',
  'first_pet',
] as const
export type SecurityQuestion = (typeof SECURITY_QUESTIONS)[number]

/** How many of them a person answers. */
export const QUESTIONS_ASKED = 2
