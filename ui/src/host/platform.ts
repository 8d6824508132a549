// What the window stands on, where that changes which keys people expect.

/** Whether shortcuts are made with Command, as on a Mac. */
export function isOnMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
