let wake: (() => void) | undefined;

/** Lets the engine know that outboxes may hold something, so that effects do not wait for its next round. */
export const wakeRelay = (): void => wake?.();

export const onWake = (listener: (() => void) | undefined): void => void (wake = listener);
