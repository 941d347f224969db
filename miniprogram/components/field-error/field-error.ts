import { addFaultPlace, removeFaultPlace, type FaultPlace } from '../../utils/first-fault'

/** What is wrong with the field above, and what is right. `showFirstFault` brings the first of a page into view. */
Component({
  properties: { message: String },
  lifetimes: {
    attached() {
      addFaultPlace(this as FaultPlace)
    },
    detached() {
      removeFaultPlace(this as FaultPlace)
    },
  },
  pageLifetimes: {
    show() {
      addFaultPlace(this as FaultPlace)
    },
    hide() {
      removeFaultPlace(this as FaultPlace)
    },
  },
})
