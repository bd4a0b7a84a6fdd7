/** Rows whose mark of a suspension is another one, and from an older standing: work that began by a standing that has changed since must not open what is closed by now. */
export const suspensionDiffers = (suspended: boolean, standingVersion: number) => ({
  suspended: suspended ? { $ne: true } : true,
  $or: [{ standingVersion: { $exists: false } }, { standingVersion: { $lt: standingVersion } }],
});
