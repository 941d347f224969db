export const ROW_HEIGHT = 24
