/** What is wrong with the field above, and what is right. */
Component({
  properties: { message: String },
})
