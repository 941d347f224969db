import { CERTIFICATE_LEVELS, EDUCATIONS, ETHNIC_GROUPS, POLITICAL_STATUSES } from '../_shared/dictionaries'

/** The choices of the application form. */
export const getFormOptions = () =>
  Promise.resolve({
    ethnicGroups: ETHNIC_GROUPS,
    politicalStatuses: POLITICAL_STATUSES,
    educations: EDUCATIONS,
    certificateLevels: CERTIFICATE_LEVELS,
  })
