/** What a paired machine is for. */
export const deviceKinds = ['kiosk', 'display', 'panel-strip', 'rating-tablet'] as const;
export type DeviceKind = (typeof deviceKinds)[number];
